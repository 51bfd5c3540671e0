import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

/** `stopped`: it ended here, or waits for somebody. */
export type ProgressState = 'done' | 'now' | 'todo' | 'stopped';

/** One step in words: what it is, and below it when it happened or what it means. */
export interface ProgressStep {
  key: string;
  state: ProgressState;
  word: string;
  hints?: readonly (string | null)[];
}

interface ProgressLineProps {
  id?: string;
  steps: readonly ProgressStep[];
  /** What stands in the mark of a step that stopped: a cross where that was the end. */
  stopped?: IconName;
}

function Step({ step: { state, word, hints = [] }, stopped }: { step: ProgressStep; stopped: IconName }) {
  return (
    <View
      className={`progress-step progress-step--${state}`}
      role="listitem"
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <View className="progress-step__mark">
        {state === 'done' && <Icon name="check" />}
        {state === 'stopped' && <Icon name={stopped} />}
      </View>
      <View className="progress-step__words">
        <Text className="progress-step__word">{word}</Text>
        {hints.map(
          (hint) =>
            hint && (
              <Text key={hint} className="progress-step__hint">
                {hint}
              </Text>
            ),
        )}
      </View>
    </View>
  );
}

/** How far something is, as a line from top to bottom: what happened, what is happening, what is to come. */
export function ProgressLine({ id, steps, stopped = 'cross' }: ProgressLineProps) {
  return (
    <View id={id} className="progress-line" role="list">
      {steps.map((step) => (
        <Step key={step.key} step={step} stopped={stopped} />
      ))}
    </View>
  );
}

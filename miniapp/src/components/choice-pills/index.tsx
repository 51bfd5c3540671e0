import { Text, View } from '@tarojs/components';
import { Tap } from '../tap';
import './index.scss';

interface ChoicePillsProps<Value extends string> {
  /** Also the beginning of each choice's id. */
  id: string;
  label: string;
  choices: readonly { value: Value; name: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** Two or three choices side by side, one of them taken. */
export function ChoicePills<Value extends string>(props: ChoicePillsProps<Value>) {
  const { id, label, choices, chosen, onChoose } = props;
  return (
    <View className="choice-pills" role="radiogroup" aria-label={label}>
      {choices.map(({ value, name }) => (
        <Tap
          key={value}
          id={`${id}-${value}`}
          role="radio"
          checked={value === chosen}
          className={`choice-pills__choice ${value === chosen ? 'choice-pills__choice--chosen' : ''}`}
          onTap={() => onChoose(value)}
        >
          <Text>{name}</Text>
        </Tap>
      ))}
    </View>
  );
}

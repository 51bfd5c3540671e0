import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { questionOf, type Reply, type Scanned } from '../use-scanner';
import './question-screen.scss';

interface QuestionProps {
  scanned: Scanned;
  busy: boolean;
  onReply: (reply: Reply) => void;
  onCancel: () => void;
}

/** The gate asks before it lets anybody in: how many, or who. Amber, so that nobody takes it for a verdict. */
export function QuestionScreen(props: QuestionProps) {
  return questionOf(props.scanned.result) === 'ID_CHECK' ? (
    <DocumentQuestion {...props} />
  ) : (
    <HeadQuestion {...props} />
  );
}

const numberOf = (fact: unknown, fallback: number): number => (typeof fact === 'number' ? fact : fallback);
/** More do not fit into a row of three under a thumb. */
const MOST_BUTTONS = 12;

function HeadQuestion({ scanned, busy, onReply, onCancel }: QuestionProps) {
  const t = useTranslate();
  const { facts, ticket } = scanned.result;
  const most = numberOf(facts?.mostHeads, 1);
  const left = numberOf(facts?.usesLeft, most);
  const [count, setCount] = useState(1);
  const choices = Array.from({ length: Math.min(most, MOST_BUTTONS) }, (_, index) => index + 1);
  return (
    <View id="question-heads" className="question" role="dialog" aria-label={t('gate.question.heads')}>
      <Text className="question__title">{t('gate.question.heads')}</Text>
      <Text className="question__ticket">{ticket?.title}</Text>
      <Text className="question__fact">{t('gate.question.heads.left', { count: left })}</Text>
      {most < left && (
        <Text className="question__fact">{t('gate.question.heads.most', { count: most })}</Text>
      )}
      <View className="question__choices" role="radiogroup">
        {choices.map((choice) => (
          <Tap
            key={choice}
            id={`heads-${choice}`}
            role="radio"
            selected={choice === count}
            className={`question__choice ${choice === count ? 'question__choice--chosen' : ''}`}
            onTap={() => setCount(choice)}
          >
            <Text>{choice}</Text>
          </Tap>
        ))}
      </View>
      <Answers
        confirmId="heads-confirm"
        confirm={t('gate.question.heads.confirm', { count })}
        cancel={t('gate.question.cancel')}
        busy={busy}
        onConfirm={() => onReply({ count })}
        onCancel={onCancel}
      />
    </View>
  );
}

function DocumentQuestion({ scanned, busy, onReply, onCancel }: QuestionProps) {
  const t = useTranslate();
  const { facts, ticket } = scanned.result;
  const lines = [
    { label: t('gate.question.id.visitor'), value: facts?.visitor },
    { label: t('gate.question.id.document'), value: facts?.document },
  ].filter((line): line is { label: string; value: string } => typeof line.value === 'string');
  return (
    <View id="question-id" className="question" role="dialog" aria-label={t('gate.question.id')}>
      <View className="question__mark">
        <Icon name="user" />
      </View>
      <Text className="question__title">{t('gate.question.id')}</Text>
      <Text className="question__ticket">{ticket?.title}</Text>
      {lines.map(({ label, value }) => (
        <View key={label} className="question__line">
          <Text className="question__label">{label}</Text>
          <Text className="question__value">{value}</Text>
        </View>
      ))}
      <Answers
        confirmId="id-confirm"
        confirm={t('gate.question.id.confirm')}
        cancel={t('gate.question.id.differs')}
        busy={busy}
        onConfirm={() => onReply({ idChecked: true })}
        onCancel={onCancel}
      />
    </View>
  );
}

interface AnswersProps {
  confirmId: string;
  confirm: string;
  cancel: string;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

function Answers({ confirmId, confirm, cancel, busy, onConfirm, onCancel }: AnswersProps) {
  return (
    <View className="question__answers">
      <Tap id={confirmId} className="question__confirm" disabled={busy} onTap={onConfirm}>
        <Text>{confirm}</Text>
      </Tap>
      <Tap id="question-cancel" className="question__cancel" disabled={busy} onTap={onCancel}>
        <Text>{cancel}</Text>
      </Tap>
    </View>
  );
}

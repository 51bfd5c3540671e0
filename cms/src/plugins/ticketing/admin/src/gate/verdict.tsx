import { Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Information } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { errorCatalogue } from '../../../../../kernel/error-catalogue';
import { factsInWords } from '../attention/fact-words';
import { useWords } from '../changes/use-words';
import type { ScanAnswer } from './api';
import type { Confirmed } from './use-scan';

interface VerdictProps {
  answer: ScanAnswer | null;
  /** The server's sentence when there is no answer. */
  error: string | null;
  gate: string;
  timeZone: string;
  onAgain: (confirmed: Confirmed) => void;
}

/** Refusals that are questions to whoever stands at the gate. */
const QUESTIONS: Record<string, 'count' | 'id'> = { HEAD_COUNT: 'count', ID_CHECK: 'id' };
const MOST_HEADS = 12;

/** May they come in: to be read at arm's length, in words, colour and sign. */
export function Verdict({ answer, error, gate, timeZone, onAgain }: VerdictProps) {
  const { formatMessage, locale } = useIntl();
  const words = useWords(timeZone);
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `ticketing.gate-page.verdict.${id}` }, values);
  if (!answer) {
    return (
      <Board $tone={error ? 'bad' : 'none'} role="status">
        <Huge>{error ?? say('ready', { gate })}</Huge>
      </Board>
    );
  }
  const { admitted, reason = '', facts = {}, ticket, headCount, usesLeft, direction } = answer;
  const question = QUESTIONS[reason];
  const tone = admitted ? 'good' : question ? 'ask' : 'bad';
  const Icon = admitted ? CheckCircle : question ? Information : CrossCircle;
  const told = factsInWords(facts, words);
  return (
    <Board $tone={tone} role="status" data-testid={`verdict-${admitted ? 'admitted' : 'refused'}`}>
      <Icon width="6.4rem" height="6.4rem" fill="currentColor" aria-hidden />
      <Huge>
        {admitted
          ? say(direction === 'out' ? 'left' : 'admitted', { heads: headCount })
          : sentenceOf(reason, locale)}
      </Huge>
      {ticket && <Big>{[ticket.title, ticket.visitor, ticket.shortCode].filter(Boolean).join(' · ')}</Big>}
      {admitted && direction !== 'out' && <Big>{say('uses-left', { left: usesLeft })}</Big>}
      {!admitted && told.length > 0 && (
        <Big>{told.map(({ name, value }) => `${name} ${value}`).join(' · ')}</Big>
      )}
      {question === 'id' && (
        <Button size="L" onClick={() => onAgain({ idChecked: true })}>
          {say('id-checked')}
        </Button>
      )}
      {question === 'count' && (
        <Heads most={Number(facts.mostHeads ?? MOST_HEADS)} onHeads={(count) => onAgain({ count })} />
      )}
    </Board>
  );
}

function Heads({ most, onHeads }: { most: number; onHeads: (count: number) => void }) {
  const counts = Array.from({ length: Math.min(most, MOST_HEADS) }, (_, index) => index + 1);
  return (
    <Flex gap={2} wrap="wrap" justifyContent="center">
      {counts.map((count) => (
        <Button key={count} size="L" variant="secondary" onClick={() => onHeads(count)}>
          <Typography variant="beta">{String(count)}</Typography>
        </Button>
      ))}
    </Flex>
  );
}

/** The catalogue's own sentence: what visitors are told is what staff are told. */
function sentenceOf(reason: string, locale: string): string {
  const entry = (errorCatalogue as Record<string, { zh: string; en: string }>)[reason];
  return entry?.[locale.startsWith('zh') ? 'zh' : 'en'] ?? reason;
}

type Tone = 'good' | 'bad' | 'ask' | 'none';
const GROUNDS = { good: 'success600', bad: 'danger600', ask: 'warning600', none: 'neutral150' } as const;

const Board = styled.div<{ $tone: Tone }>`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  align-items: center;
  justify-content: center;
  min-height: 36rem;
  padding: 3.2rem;
  text-align: center;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $tone }) => ($tone === 'none' ? theme.colors.neutral700 : '#fff')};
  background: ${({ theme, $tone }) => theme.colors[GROUNDS[$tone]]};
`;
const Huge = styled.p`
  font-size: 4.8rem;
  line-height: 1.25;
  font-weight: 700;
`;
const Big = styled.p`
  font-size: 2rem;
  line-height: 1.4;
`;

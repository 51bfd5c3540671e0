import { Badge, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ModeratedRow } from '../../../content/admin-routes/moderation-shapes';
import { useClock } from '../../parts/use-clock';
import { verdictWords } from './verdict-words';

interface CommentCardProps {
  row: ModeratedRow;
  timeZone: string;
  isChosen: boolean;
  isCurrent: boolean;
  isBusy: boolean;
  onChoose: () => void;
  onShow: () => void;
  onHide: () => void;
}

/** A comment as it was written, why it waits, and the two things that can be done with it. */
export function CommentCard(props: CommentCardProps) {
  const { row, timeZone, isChosen, isCurrent, isBusy, onChoose, onShow, onHide } = props;
  const { formatMessage } = useIntl();
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.moderation.${id}` }, values);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Card ref={card} $current={isCurrent} data-comment={row.documentId} data-state={row.state}>
      <Checkbox checked={isChosen} onCheckedChange={onChoose} aria-label={say('choose')} />
      <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth="0">
        <Words>{row.text}</Words>
        <Reasons row={row} />
        <Facts row={row} timeZone={timeZone} />
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {(row.state !== 'shown' || !row.decided) && (
          <Button size="S" variant="success-light" startIcon={<Check />} disabled={isBusy} onClick={onShow}>
            {say(row.state === 'shown' ? 'keep' : 'show')}
          </Button>
        )}
        {row.state !== 'hidden' && (
          <Button size="S" variant="danger-light" startIcon={<Cross />} disabled={isBusy} onClick={onHide}>
            {say('hide')}
          </Button>
        )}
      </Flex>
    </Card>
  );
}

const TONES = {
  held: { background: 'warning100', color: 'warning700' },
  shown: { background: 'success100', color: 'success700' },
  hidden: { background: 'neutral150', color: 'neutral700' },
} as const;

function Reasons({ row: { state, reason, reports } }: { row: ModeratedRow }) {
  const { formatMessage } = useIntl();
  const words = verdictWords(reason);
  const { background, color } = TONES[state];
  const label =
    words?.label && ('id' in words.label ? formatMessage({ id: words.label.id }) : words.label.number);
  return (
    <Flex gap={2} wrap="wrap">
      <Badge backgroundColor={background} textColor={color}>
        {formatMessage({ id: `shanmen.moderation.state.${state}` })}
      </Badge>
      {words && (
        <Typography variant="pi" textColor="danger700">
          {formatMessage({ id: words.id })}
          {label && ` · ${label}`}
        </Typography>
      )}
      {reports > 0 && (
        <Typography variant="pi" textColor="danger700">
          {formatMessage({ id: 'shanmen.moderation.reports' }, { count: reports })}
        </Typography>
      )}
    </Flex>
  );
}

function Facts({ row, timeZone }: { row: ModeratedRow; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const { author, at, articleId, articleTitle, decided } = row;
  const name = author.nickname ?? formatMessage({ id: 'shanmen.moderation.no-name' });
  return (
    <Typography variant="pi" textColor="neutral600" tag="div">
      {`${name} (…${author.sign}) · ${clock.instant(at)} · `}
      <Link to={`/content-manager/collection-types/api::article.article/${articleId}`}>{articleTitle}</Link>
      {decided && (
        <>
          {' · '}
          {formatMessage(
            { id: 'shanmen.moderation.decided' },
            { by: decided.by, at: clock.instant(decided.at) },
          )}
          {decided.note && `：${decided.note}`}
        </>
      )}
    </Typography>
  );
}

const Card = styled.article<{ $current: boolean }>`
  display: flex;
  gap: 1.6rem;
  align-items: flex-start;
  padding: 1.6rem 2rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme, $current }) => ($current ? theme.colors.primary600 : theme.colors.neutral150)};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $current }) =>
    $current ? `0 0 0 1px ${theme.colors.primary600}` : theme.shadows.tableShadow};
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: none;
  }
`;

/** Line by line as it was written; a word of three hundred signs must not push the buttons out. */
const Words = styled.p`
  font-size: 1.5rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

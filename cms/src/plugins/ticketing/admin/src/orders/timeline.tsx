import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CaseEvent } from '../../../server/admin-routes/desk-shapes';
import { useWords } from '../changes/use-words';
import { sayEvent } from './event-words';

/** What happened, the last on top; what belongs to one day stands under it. */
export function Timeline({ events, timeZone }: { events: readonly CaseEvent[]; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const words = useWords(timeZone);
  return (
    <List data-testid="timeline">
      {events.map((event, index) => {
        const { title, note } = sayEvent(event, words, (id, values) => formatMessage({ id }, values));
        return (
          <Item key={`${event.at} ${event.kind} ${index}`} $tone={event.tone} data-event={event.kind}>
            <When dateTime={event.at}>{clock.instant(event.at)}</When>
            <div>
              <Title>{title}</Title>
              {note && <Note>{note}</Note>}
            </div>
          </Item>
        );
      })}
    </List>
  );
}

const DOTS = { good: 'success600', bad: 'danger600', plain: 'neutral400' } as const;

const List = styled.ol`
  display: flex;
  flex-direction: column;
`;

const Item = styled.li<{ $tone: CaseEvent['tone'] }>`
  position: relative;
  display: grid;
  grid-template-columns: 9.6rem 1fr;
  gap: 2.4rem;
  padding: 0 0 1.6rem;
  line-height: 1.5;
  &::before {
    position: absolute;
    top: 0.6rem;
    left: calc(9.6rem + 0.8rem);
    z-index: 1;
    width: 0.8rem;
    height: 0.8rem;
    content: '';
    border-radius: 50%;
    background: ${({ theme, $tone }) => theme.colors[DOTS[$tone]]};
  }
  &:not(:last-child)::after {
    position: absolute;
    top: 1.6rem;
    bottom: -0.6rem;
    left: calc(9.6rem + 1.1rem);
    width: 0.2rem;
    content: '';
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

const When = styled.time`
  font-size: 1.2rem;
  line-height: 2rem;
  text-align: right;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral600};
`;
const Title = styled.p`
  font-size: 1.4rem;
  line-height: 2rem;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Note = styled.p`
  font-size: 1.2rem;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral600};
`;

import { Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { FigureCard, FigureRow } from '../../../../../admin/parts/figure-card';
import { Panel } from '../../../../../admin/parts/panel';
import type { GateFigures } from '../../../server/admin-routes/gate-shapes';
import { EntriesTable } from './entries-table';
import { HoursChart } from './hours-chart';

interface LiveTabProps {
  figures: GateFigures;
  gate: string | undefined;
}

/** Today at the gates: figures first, then the hours and why some were refused, then every attempt. */
export function LiveTab({ figures, gate }: LiveTabProps) {
  const { formatMessage, formatNumber } = useIntl();
  const { entered, left, refused, inside } = figures;
  const cards = [
    { id: 'entered', value: formatNumber(entered), note: 'entered.note' },
    {
      id: 'inside',
      value: inside === null ? '–' : formatNumber(inside),
      note: inside === null ? 'inside.unknown' : 'inside.note',
    },
    { id: 'left', value: formatNumber(left), note: 'left.note' },
    { id: 'refused', value: formatNumber(refused), note: 'refused.note' },
  ];
  const say = (id: string) => formatMessage({ id: `ticketing.gate-page.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FigureRow>
        {cards.map(({ id, value, note }) => (
          <FigureCard key={id} id={id} label={say(id)} value={value} note={say(note)} />
        ))}
      </FigureRow>
      <Grid.Root gap={4}>
        <Grid.Item col={8} m={12} s={12} direction="column" alignItems="stretch">
          <Panel title={say('hours')}>
            <HoursChart hours={figures.hours} />
          </Panel>
        </Grid.Item>
        <Grid.Item col={4} m={12} s={12} direction="column" alignItems="stretch">
          <Panel title={say('reasons')}>
            <Reasons figures={figures} />
          </Panel>
        </Grid.Item>
      </Grid.Root>
      <EntriesTable gate={gate} timeZone={figures.timeZone} />
    </Flex>
  );
}

function Reasons({ figures: { reasons } }: { figures: GateFigures }) {
  const { formatMessage, formatNumber } = useIntl();
  if (reasons.length === 0) {
    return (
      <Typography textColor="neutral600">
        {formatMessage({ id: 'ticketing.gate-page.reasons.none' })}
      </Typography>
    );
  }
  const most = Math.max(...reasons.map(({ count }) => count));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {reasons.slice(0, 8).map(({ code, text, count }) => (
        <div key={code}>
          <Flex justifyContent="space-between" gap={3}>
            <Typography variant="pi" textColor="neutral800">
              {text}
            </Typography>
            <Typography variant="pi" fontWeight="semiBold" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(count)}
            </Typography>
          </Flex>
          <Share $part={count / most} />
        </div>
      ))}
    </Flex>
  );
}

/** How often, beside the most frequent. */
const Share = styled.div<{ $part: number }>`
  width: ${({ $part }) => Math.round($part * 100)}%;
  min-width: 0.6rem;
  height: 0.6rem;
  margin-top: 0.4rem;
  background: ${({ theme }) => theme.colors.danger200};
  border-radius: 0.3rem;
`;

import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ThingCase } from '../../../content/admin-routes/lost-shapes';
import { LoadFailed } from '../../parts/load-failed';
import { NothingHere } from '../../parts/nothing-here';
import { Panel } from '../../parts/panel';
import { Shimmer } from '../../parts/shimmer';
import { useClock } from '../../parts/use-clock';
import { useLostThingQuery } from './api';
import { AskedCard } from './asked-card';
import { HandOverForm } from './hand-over-form';
import { Signs } from './signs';
import { ThingLine } from './thing-line';
import { useAnswer } from './use-answer';

/** One found thing: what it is, who asks for it, which losses look like it, and its way to the owner. */
export function ThingView({ id, timeZone }: { id: string; timeZone: string }) {
  const { locale } = useIntl();
  const { data, isError, refetch } = useLostThingQuery({ id, locale });
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (!data) return <Shimmer $width="100%" $height="320px" />;
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={7} xs={12} direction="column" alignItems="stretch" gap={4}>
        <About thing={data} />
        <Claims thing={data} timeZone={timeZone} />
      </Grid.Item>
      <Grid.Item col={5} xs={12} direction="column" alignItems="stretch">
        {data.handover ? (
          <Handover handover={data.handover} timeZone={timeZone} />
        ) : (
          <HandOverForm thing={data} />
        )}
      </Grid.Item>
    </Grid.Root>
  );
}

function About({ thing }: { thing: ThingCase }) {
  return (
    <div>
      <ThingLine thing={thing}>
        <Typography variant="pi" textColor="neutral700" tag="div">
          {[thing.description, thing.collectPlace].filter(Boolean).join(' · ')}
        </Typography>
      </ThingLine>
      {thing.photos.length > 1 && (
        <Photos>
          {thing.photos.map((photo) => photo && <img key={photo.url} src={photo.url} alt="" />)}
        </Photos>
      )}
    </div>
  );
}

function Claims({ thing, timeZone }: { thing: ThingCase; timeZone: string }) {
  const { formatMessage } = useIntl();
  const { offer, isBusy } = useAnswer();
  const say = (id: string) => formatMessage({ id: `shanmen.lost.${id}` });
  return (
    <Panel title={say('claims')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {thing.claims.length + thing.losses.length === 0 && (
          <NothingHere>{say('nothing.claims')}</NothingHere>
        )}
        {thing.claims.map((asked) => (
          <AskedCard key={asked.documentId} asked={asked} timeZone={timeZone} />
        ))}
        {thing.losses.length > 0 && (
          <Typography variant="sigma" textColor="neutral600">
            {say('alike.losses')}
          </Typography>
        )}
        {thing.losses.map((loss) => (
          <AskedCard key={loss.documentId} asked={loss} timeZone={timeZone}>
            <Flex justifyContent="space-between" gap={3} wrap="wrap">
              <Signs signs={loss.signs} />
              <Button
                size="S"
                variant="secondary"
                disabled={isBusy}
                onClick={() => offer(loss.documentId, thing.documentId)}
              >
                {say('offer')}
              </Button>
            </Flex>
          </AskedCard>
        ))}
      </Flex>
    </Panel>
  );
}

type Written = NonNullable<ThingCase['handover']>;

function Handover({ handover, timeZone }: { handover: Written; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.lost.${id}` }, values);
  const { name, phone, signature, by, at, isErased } = handover;
  return (
    <Panel title={say('handed-over')}>
      <Flex direction="column" alignItems="stretch" gap={3} data-testid="handed-over">
        <Typography>{say('handed-over.by', { by, at: clock.instant(at) })}</Typography>
        <Typography textColor="neutral800">
          {isErased ? say('erased') : [name, phone].filter(Boolean).join(' ')}
        </Typography>
        {signature && <Signature src={signature} alt={say('sign.label')} />}
      </Flex>
    </Panel>
  );
}

const Photos = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem;
  padding-top: 1.2rem;
  img {
    width: 14rem;
    height: 14rem;
    object-fit: cover;
    border-radius: ${({ theme }) => theme.borderRadius};
  }
`;
const Signature = styled.img`
  max-width: 100%;
  background: #fff;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

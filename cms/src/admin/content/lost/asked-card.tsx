import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Asked } from '../../../content/admin-routes/lost-shapes';
import { formatDay } from '../../formats/venue-time';
import { useClock } from '../../parts/use-clock';
import { useAnswer } from './use-answer';

const TONES: Record<Asked['state'], [ground: string, text: string]> = {
  'claim-new': ['warning100', 'warning700'],
  'claim-contacted': ['primary100', 'primary700'],
  'claim-done': ['success100', 'success700'],
  'claim-refused': ['neutral150', 'neutral700'],
};

interface AskedCardProps {
  asked: Asked;
  timeZone: string;
  /** The found things that it is about, or may be. */
  children?: ReactNode;
}

/** A claim or a loss in the visitor's own words, the phone to call, and what came of it. */
export function AskedCard({ asked, timeZone, children }: AskedCardProps) {
  const { formatMessage, locale } = useIntl();
  const clock = useClock(timeZone);
  const { answer, isBusy } = useAnswer();
  const [ground, text] = TONES[asked.state];
  const say = (id: string) => formatMessage({ id: `shanmen.lost.${id}` });
  const isOpen = asked.state === 'claim-new' || asked.state === 'claim-contacted';
  const facts = [
    asked.thingKind && formatMessage({ id: asked.thingKind }),
    asked.lostOn && `${say('lost-on')} ${formatDay({ locale }, asked.lostOn)}`,
    asked.place,
  ].filter(Boolean);
  return (
    <Box background="neutral0" borderColor="neutral150" hasRadius padding={4} data-asked={asked.documentId}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor={ground} textColor={text}>
            {formatMessage({ id: asked.state })}
          </Badge>
          <Typography fontWeight="bold">{asked.title}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {`${formatMessage({ id: asked.kind })} · ${clock.instant(asked.at)}`}
          </Typography>
        </Flex>
        {facts.length > 0 && (
          <Typography variant="pi" textColor="neutral700" tag="div">
            {facts.join(' · ')}
          </Typography>
        )}
        {asked.text && (
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {asked.text}
          </Typography>
        )}
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Typography textColor="neutral800">
            {asked.name ?? say('erased')}{' '}
            {asked.phone && <Phone href={`tel:${asked.phone}`}>{asked.phone}</Phone>}
          </Typography>
          {isOpen && (
            <Flex gap={2}>
              {asked.state === 'claim-new' && (
                <Button
                  size="S"
                  variant="secondary"
                  disabled={isBusy}
                  onClick={() => answer(asked.documentId, 'claim-contacted')}
                >
                  {say('contacted')}
                </Button>
              )}
              <Button
                size="S"
                variant="tertiary"
                disabled={isBusy}
                onClick={() => answer(asked.documentId, 'claim-refused')}
              >
                {say('refuse')}
              </Button>
            </Flex>
          )}
        </Flex>
        {asked.note && (
          <Typography variant="pi" textColor="neutral600">
            {asked.note}
          </Typography>
        )}
        {children}
      </Flex>
    </Box>
  );
}

const Phone = styled.a`
  font-weight: 600;
  color: ${({ theme }) => theme.colors.primary600};
`;

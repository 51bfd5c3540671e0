import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Panel } from '../../../../../admin/parts/panel';
import type { Check } from '../../../server/admin-routes/connection-shapes';

const IDS: Check['id'][] = ['token', 'certificates', 'query'];

interface ChecksProps {
  checks: Check[] | undefined;
  isRunning: boolean;
  hasFailed: boolean;
}

/** The three questions that show whether the settings are right, and WeChat's answers. */
export function Checks({ checks, isRunning, hasFailed }: ChecksProps) {
  const { formatMessage } = useIntl();
  return (
    <Panel title={formatMessage({ id: 'wechat-pay.connection.test.title' })}>
      <Row>
        {IDS.map((id) => (
          <Result key={id} id={id} check={checks?.find((each) => each.id === id)} isRunning={isRunning} />
        ))}
      </Row>
      {!checks && !isRunning && (
        <Box paddingTop={4}>
          <Typography variant="pi" textColor={hasFailed ? 'danger600' : 'neutral600'}>
            {formatMessage({ id: hasFailed ? 'shanmen.load-failed' : 'wechat-pay.connection.test.never' })}
          </Typography>
        </Box>
      )}
    </Panel>
  );
}

interface ResultProps {
  id: Check['id'];
  check: Check | undefined;
  isRunning: boolean;
}

function Result({ id, check, isRunning }: ResultProps) {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={3} alignItems="flex-start" data-check={id}>
      <Box paddingTop={1}>
        <Mark check={check} isRunning={isRunning} />
      </Box>
      <Box>
        <Typography fontWeight="semiBold" textColor="neutral800" tag="p">
          {formatMessage({ id: `wechat-pay.check.${id}` })}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {formatMessage({ id: `wechat-pay.check.${id}.help` })}
        </Typography>
        <Typography variant="pi" textColor={toneOf(check)} fontWeight="semiBold" tag="p">
          {useWords(check)}
        </Typography>
      </Box>
    </Flex>
  );
}

const toneOf = (check: Check | undefined) => (check ? (check.ok ? 'success600' : 'danger600') : 'neutral500');

function useWords(check: Check | undefined): string {
  const { formatMessage } = useIntl();
  if (!check) return formatMessage({ id: 'wechat-pay.check.waiting' });
  if (check.ok) return formatMessage({ id: 'wechat-pay.check.ok' }, { ms: check.tookMs });
  const code = check.code ?? 'no-code';
  return formatMessage({ id: `wechat-pay.failure.${code}`, defaultMessage: code });
}

function Mark({ check, isRunning }: { check: Check | undefined; isRunning: boolean }) {
  if (isRunning) return <Loader small />;
  if (!check) return <Clock width="2rem" height="2rem" fill="neutral400" aria-hidden />;
  const Icon = check.ok ? CheckCircle : CrossCircle;
  return <Icon width="2rem" height="2rem" fill={toneOf(check)} aria-hidden />;
}

const Row = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr));
`;

import { Box, Flex, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Panel } from '../../../../../admin/parts/panel';
import type { Connection } from '../../../server/admin-routes/connection-shapes';

const DAY_MS = 86_400_000;
/** A new merchant certificate takes a person some days. */
const SOON_DAYS = 30;

/** Who we are at WeChat Pay, and with which keys we and it sign. */
export function Merchant({ connection }: { connection: Connection }) {
  const { formatMessage } = useIntl();
  const { publicKeyId, platformCertificates } = connection;
  return (
    <Panel title={formatMessage({ id: 'wechat-pay.merchant.title' })}>
      <List>
        <Fact id="app" value={<Mono>{connection.appId}</Mono>} />
        <Fact id="mch" value={<Mono>{connection.mchId}</Mono>} />
        <Fact id="origin" value={<Mono>{connection.payOrigin}</Mono>} />
        <Fact id="notify" value={<Mono>{connection.notifyOrigin}</Mono>} />
        <Fact id="certificate" value={<Certificate {...connection.merchantCertificate} />} />
        <Fact
          id="public-key"
          value={
            publicKeyId ? (
              <Mono>{publicKeyId}</Mono>
            ) : (
              formatMessage({ id: 'wechat-pay.merchant.public-key.none' })
            )
          }
        />
        <Fact
          id="platform"
          value={
            platformCertificates.length > 0
              ? platformCertificates.map((each) => <Certificate key={each.serial} {...each} />)
              : formatMessage({ id: 'wechat-pay.merchant.platform.none' })
          }
        />
      </List>
    </Panel>
  );
}

function Fact({ id, value }: { id: string; value: ReactNode }) {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography tag="dt" textColor="neutral600">
        {formatMessage({ id: `wechat-pay.merchant.${id}` })}
      </Typography>
      <Typography tag="dd" textColor="neutral800">
        {value}
      </Typography>
    </>
  );
}

function Certificate({ serial, expiresAt }: { serial: string; expiresAt: string }) {
  const { formatMessage, formatDate } = useIntl();
  const daysLeft = Math.floor((Date.parse(expiresAt) - Date.now()) / DAY_MS);
  return (
    <Flex gap={3} wrap="wrap">
      <Mono>{serial}</Mono>
      {daysLeft <= SOON_DAYS ? (
        <Status variant="danger" size="S" width="fit-content">
          <Typography tag="span" variant="pi">
            {formatMessage({ id: 'wechat-pay.certificate.soon' }, { days: Math.max(0, daysLeft) })}
          </Typography>
        </Status>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(
            { id: 'wechat-pay.certificate.until' },
            { day: formatDate(expiresAt, { dateStyle: 'long' }) },
          )}
        </Typography>
      )}
    </Flex>
  );
}

const List = styled(Box).attrs({ tag: 'dl' })`
  display: grid;
  gap: 1.2rem 2.4rem;
  grid-template-columns: max-content minmax(0, 1fr);
`;

const Mono = styled.span`
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 1.3rem;
  overflow-wrap: anywhere;
`;

import { useIntl } from 'react-intl';
import { FactList } from '../../../../../admin/parts/fact-list';
import { Mono } from '../../../../../admin/parts/mono';
import { Panel } from '../../../../../admin/parts/panel';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CaseView } from '../../../server/admin-routes/desk-shapes';

/** Numbers and times that somebody reads out on the phone, or types into WeChat Pay's own pages. */
export function CaseFacts({ view: { order, member, memberPhone, timeZone } }: { view: CaseView }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const say = (id: string) => formatMessage({ id: `ticketing.case.fact.${id}` });
  const facts = [
    { name: say('member'), value: memberPhone ? `${member} · ${memberPhone}` : member },
    ...(order
      ? [
          { name: say('number'), value: <Mono>{order.number}</Mono> },
          { name: say('opened'), value: clock.instant(order.createdAt) },
          order.paidAt
            ? { name: say('paid'), value: clock.instant(order.paidAt) }
            : { name: say('expires'), value: clock.instant(order.expiresAt) },
          ...(order.transactionId
            ? [
                {
                  name: say('transaction'),
                  value: <Mono>{order.transactionId}</Mono>,
                },
              ]
            : []),
        ]
      : []),
  ];
  return (
    <Panel title={say('title')}>
      <FactList facts={facts} />
    </Panel>
  );
}

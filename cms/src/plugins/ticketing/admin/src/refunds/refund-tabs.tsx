import { useIntl } from 'react-intl';
import { TabChips } from '../../../../../admin/parts/tab-chips';
import {
  REFUND_TABS,
  type RefundFigures,
  type RefundTabName,
} from '../../../server/admin-routes/refund-shapes';
import { tabAddress } from './selection';

interface RefundTabsProps {
  chosen: RefundTabName;
  figures: RefundFigures | undefined;
}

/** The four lists; how many are in those that wait for something. */
export function RefundTabs({ chosen, figures }: RefundTabsProps) {
  const { formatMessage } = useIntl();
  const counts: Partial<Record<RefundTabName, number>> = {
    review: figures?.review.count,
    'under-way': figures?.underWay.count,
    person: figures?.person.count,
  };
  const tabs = REFUND_TABS.map((tab) => ({
    name: tab,
    label: formatMessage({ id: `ticketing.refunds.tab.${tab}` }),
    to: tabAddress(tab),
    count: counts[tab],
    isUrgent: tab === 'person',
  }));
  return <TabChips tabs={tabs} chosen={chosen} />;
}

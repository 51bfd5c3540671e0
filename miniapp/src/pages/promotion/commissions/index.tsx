import { useState } from 'react';
import { useCommissions } from '@/api/referrals';
import type { CommissionStatus } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Segments } from '@/components/segments';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { List, ListSkeleton } from '../parts/list';
import { OrderRow } from '../parts/order-row';

const SHOWN = ['all', 'pending', 'confirmed', 'available', 'void'] as const;
type Shown = (typeof SHOWN)[number];

function Records({ status }: { status: CommissionStatus | undefined }) {
  const t = useTranslate();
  const pages = useCommissions(status);
  return (
    <List
      pages={pages}
      none={
        <NoticeState
          id="commissions-none"
          drawing="orders"
          title={t('commission.none')}
          hint={t('commission.none.hint')}
          action={{ id: 'see-poster', label: t('promotion.posters'), onTap: () => open('poster') }}
        />
      }
    >
      {(commission) => (
        <OrderRow
          key={`${commission.ticketCode}-${commission.level}-${commission.at}`}
          commission={commission}
        />
      )}
    </List>
  );
}

/** Each ticket that brought commission, and how far it is. */
export default function CommissionsPage() {
  usePageTitle('title.commissions');
  const t = useTranslate();
  const [shown, setShown] = useState<Shown>('all');
  const segments = SHOWN.map((name) => ({ name, label: t(`commission.${name}`) }));
  return (
    <PageRoot>
      <Segments segments={segments} chosen={shown} onChoose={setShown} />
      <MemberOnly skeleton={<ListSkeleton />} title={t('promotion.login')} hint={t('promotion.login.hint')}>
        <Records key={shown} status={shown === 'all' ? undefined : shown} />
      </MemberOnly>
    </PageRoot>
  );
}

import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { useMember } from '@/hooks/use-member';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { keepAppForOffline } from '@/platform/installable';
import { GateDesk } from './gate-desk';
import { useGateList } from './use-gate-list';
import './index.scss';

/** Only a phone that checks tickets keeps the app: a visitor's never gets a service worker. */
function useKeptApp(wanted: boolean): void {
  useEffect(() => {
    if (wanted) keepAppForOffline().catch((error: unknown) => console.warn('app not kept', error));
  }, [wanted]);
}

export default function InspectorPage() {
  const t = useTranslate();
  const { member, asking } = useMember();
  const { gates, error, isValidating, mutate } = useGateList();
  const isInspector = member?.role === 'inspector';
  useKeptApp(isInspector);
  return (
    <PageRoot className="inspector">
      <Navigation tone="dark" holdsPlace title={t('title.inspector')} />
      <View className="inspector__body">
        {!isInspector && !asking && (
          <NoticeState
            drawing="error"
            title={t('gate.forbidden')}
            hint={t('gate.forbidden.hint')}
            action={{ id: 'go-home', label: t('action.home'), onTap: () => open('home') }}
          />
        )}
        {isInspector && gates && gates.length > 0 && <GateDesk gates={gates} />}
        {isInspector && gates?.length === 0 && <NoticeState drawing="search" title={t('gate.empty')} />}
        {isInspector && !gates && !error && <Bone className="inspector__bone" />}
        {isInspector && !gates && error && (
          <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
        )}
      </View>
    </PageRoot>
  );
}

import { Input, ScrollView, Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useLostItems } from '@/api/content';
import { useSite } from '@/api/site';
import type { LostKind } from '@/api/types';
import { Icon } from '@/components/icon';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { usePageTitle } from '@/hooks/use-page-title';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { LOST_KINDS } from '@/lib/lost-kinds';
import { open, pathOf } from '@/lib/routes';
import { LostCard } from './card';
import { LossSheet } from './loss-sheet';
import './index.scss';

const REST_MS = 300;

function Kinds({
  chosen,
  onChoose,
}: {
  chosen: LostKind | undefined;
  onChoose: (kind: LostKind | undefined) => void;
}) {
  const t = useTranslate();
  return (
    <ScrollView scrollX className="lost__kinds">
      <View className="lost__kinds-track" role="tablist">
        {[undefined, ...LOST_KINDS].map((kind) => (
          <Tap
            key={kind ?? 'all'}
            id={`kind-${kind ?? 'all'}`}
            role="tab"
            selected={kind === chosen}
            className={`lost__kind ${kind === chosen ? 'lost__kind--chosen' : ''}`}
            onTap={() => onChoose(kind)}
          >
            <Text>{t(kind ? `lost.${kind}` : 'lost.all')}</Text>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}

function Skeleton() {
  return (
    <View id="lost-skeleton" className="lost__grid">
      {[0, 1, 2, 3].map((card) => (
        <View key={card} className="lost-card card">
          <Bone className="lost__bone" />
          <View className="lost-card__words">
            <Bone width="80%" />
            <Bone width="50%" />
          </View>
        </View>
      ))}
    </View>
  );
}

function Things({ list }: { list: ReturnType<typeof useLostItems> }) {
  const t = useTranslate();
  const { data: site } = useSite();
  const { items, isAll, error, isValidating, refresh } = list;
  const phone = site?.phone;
  if (!items && !error) return <Skeleton />;
  if (!items) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (items.length === 0) {
    return (
      <NoticeState
        id="lost-empty"
        drawing="search"
        title={t('lost.empty')}
        hint={t('lost.empty.hint')}
        {...(phone && {
          action: {
            id: 'lost-call',
            label: t('lost.call'),
            onTap: () => Taro.makePhoneCall({ phoneNumber: phone }),
          },
        })}
      />
    );
  }
  return (
    <>
      <View className="lost__grid rise">
        {items.map((item) => (
          <LostCard key={item.documentId} item={item} />
        ))}
      </View>
      <Text className="lost__end">{t(isAll ? 'state.end' : 'state.more')}</Text>
    </>
  );
}

/** To report what is not in the list, and to what was said before. */
function Ways({ onLoss }: { onLoss: () => void }) {
  const t = useTranslate();
  return (
    <View className="lost__ways">
      <Tap id="report-loss" className="lost__way" onTap={onLoss}>
        <Icon name="pencil" />
        <Text className="lost__way-word">{t('loss.ask')}</Text>
      </Tap>
      <Tap id="my-claims" className="lost__way lost__way--mine" role="link" onTap={() => open('claims')}>
        <Text className="lost__way-word">{t('claim.mine')}</Text>
        <Icon name="chevron" />
      </Tap>
    </View>
  );
}

export default function LostPage() {
  usePageTitle('title.lost');
  const t = useTranslate();
  const [kind, setKind] = useState<LostKind | undefined>();
  const [typed, setTyped] = useState('');
  const [isReporting, setReporting] = useState(false);
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const list = useLostItems(kind, q);
  usePullDownRefresh(async () => {
    await list.refresh();
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd(list);
  useSharing(() => ({ title: t('title.lost'), path: pathOf('lost') }));
  return (
    <PageRoot className="lost">
      <View className="lost__head">
        <View className="lost__field">
          <Icon name="search" />
          <Input
            id="lost-search"
            className="lost__input"
            value={typed}
            placeholder={t('lost.search')}
            maxlength={40}
            onInput={(event) => setTyped(event.detail.value)}
          />
        </View>
        <Kinds chosen={kind} onChoose={setKind} />
      </View>
      <Ways onLoss={() => setReporting(true)} />
      <Things list={list} />
      <LossSheet open={isReporting} onClose={() => setReporting(false)} />
    </PageRoot>
  );
}

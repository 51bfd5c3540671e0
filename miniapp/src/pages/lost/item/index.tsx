import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useOwnClaims } from '@/api/claims';
import { useLostItem } from '@/api/content';
import { hasCode } from '@/api/errors';
import { useSite } from '@/api/site';
import type { LostItem } from '@/api/types';
import { Action } from '@/components/action';
import { Carousel } from '@/components/carousel';
import { Icon } from '@/components/icon';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Picture } from '@/components/picture';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { numbered } from '@/lib/numbered';
import { open as openPage, pathOf } from '@/lib/routes';
import { ClaimSheet } from './claim-sheet';
import './index.scss';

function Photos({ item }: { item: LostItem }) {
  const photos = item.photos.length > 0 ? item.photos : [null];
  return (
    <View className="lost-item__photos">
      <Carousel id="lost-photos">
        {numbered(photos).map(({ item: media, key }) => (
          <Picture key={key} media={media} alt={item.title} shape="card" widthPt={390} eager />
        ))}
      </Carousel>
    </View>
  );
}

/** The way to say that it is the visitor's, or how far the desk is with what was said. */
function ClaimPart({ item }: { item: LostItem }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { data: claims = [] } = useOwnClaims();
  const mine = claims.find(({ itemId }) => itemId === item.documentId);
  if (mine) {
    return (
      <Tap
        id="my-claim"
        className="lost-item__claim card"
        role="link"
        label={t('claim.mine')}
        onTap={() => openPage('claims')}
      >
        <Icon name="check" />
        <Text className="lost-item__claim-words">
          {`${t(`claims.${mine.kind}`)} · ${t(`claims.${mine.state}`)}`}
        </Text>
        <Icon name="chevron" />
      </Tap>
    );
  }
  if (item.state === 'collected') return null;
  return (
    <>
      <Action id="claim" block size="large" onTap={() => setOpen(true)}>
        {t('claim.ask')}
      </Action>
      <ClaimSheet itemId={item.documentId} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Thing({ item }: { item: LostItem }) {
  const t = useTranslate();
  const locale = useLocale();
  const { data: site } = useSite();
  const phone = site?.phone;
  const facts = [
    [t('lost.foundOn'), formatDay(item.foundOn, locale)] as const,
    [t('lost.foundPlace'), item.foundPlace ?? ''] as const,
    [t('lost.collectPlace'), item.collectPlace ?? ''] as const,
  ].filter(([, value]) => value);
  return (
    <>
      <Photos item={item} />
      <View className="lost-item__body">
        <Text className={`lost-item__state lost-item__state--${item.state}`}>{t(`lost.${item.state}`)}</Text>
        <Text id="lost-title" className="lost-item__title">
          {item.title}
        </Text>
        {item.description && <Text className="lost-item__text">{item.description}</Text>}
        <View className="lost-item__facts card">
          {facts.map(([name, value]) => (
            <View key={name} className="lost-item__fact">
              <Text className="lost-item__name">{name}</Text>
              <Text className="lost-item__value">{value}</Text>
            </View>
          ))}
        </View>
        {item.state !== 'collected' && <Text className="lost-item__advice">{t('lost.advice')}</Text>}
        <ClaimPart item={item} />
        {phone && (
          <Action
            id="lost-call"
            kind="outline"
            block
            size="large"
            className="lost-item__call"
            onTap={() => Taro.makePhoneCall({ phoneNumber: phone })}
          >
            {t('lost.call')}
          </Action>
        )}
      </View>
    </>
  );
}

export default function LostItemPage() {
  usePageTitle('title.lostItem');
  const t = useTranslate();
  const id = useParam('id');
  const { data: item, error, isValidating, mutate } = useLostItem(id);
  useSharing(() => ({ title: item?.title ?? '', path: pathOf('lostItem', { id }) }));
  return (
    <PageRoot className="lost-item">
      {item && <Thing item={item} />}
      {!item && !error && <Bone className="bone--picture" />}
      {!item && Boolean(error) && hasCode(error, 'CONTENT_NOT_FOUND') && (
        <NoticeState
          id="lost-missing"
          drawing="search"
          title={t('lost.missing')}
          action={{ id: 'go-lost', label: t('title.lost'), onTap: () => openPage('lost') }}
        />
      )}
      {!item && Boolean(error) && !hasCode(error, 'CONTENT_NOT_FOUND') && (
        <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
      )}
    </PageRoot>
  );
}

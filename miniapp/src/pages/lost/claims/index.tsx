import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useOwnClaims } from '@/api/claims';
import type { OwnClaim } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { open } from '@/lib/routes';
import './index.scss';

function Skeleton() {
  return (
    <View className="claim-card card">
      <Bone width="30%" />
      <Bone width="70%" />
    </View>
  );
}

function ClaimCard({ claim }: { claim: OwnClaim }) {
  const t = useTranslate();
  const locale = useLocale();
  const { documentId, itemId, title, kind, state, at } = claim;
  const inside = (
    <>
      <View className="claim-card__line">
        <Text className="claim-card__kind">{t(`claims.${kind}`)}</Text>
        <Text className={`claim-card__state claim-card__state--${state}`}>{t(`claims.${state}`)}</Text>
      </View>
      <Text className="claim-card__title">{title}</Text>
      <Text className="claim-card__time">{t('claims.at', { at: formatMoment(at, locale) })}</Text>
    </>
  );
  if (!itemId)
    return (
      <View id={`claim-${documentId}`} className="claim-card card">
        {inside}
      </View>
    );
  return (
    <Tap
      id={`claim-${documentId}`}
      className="claim-card card"
      role="link"
      label={`${title} ${t(`claims.${state}`)}`}
      onTap={() => open('lostItem', { id: itemId })}
    >
      {inside}
    </Tap>
  );
}

function MyClaims() {
  const t = useTranslate();
  const { data: claims, error, isValidating, mutate } = useOwnClaims();
  useDidShow(() => {
    mutate();
  });
  if (!claims && !error) return <Skeleton />;
  if (!claims) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (claims.length === 0) {
    return (
      <NoticeState
        id="claims-empty"
        drawing="search"
        title={t('claims.empty')}
        hint={t('claims.empty.hint')}
        action={{ id: 'go-lost', label: t('title.lost'), onTap: () => open('lost') }}
      />
    );
  }
  return (
    <View id="claims" className="rise">
      {claims.map((claim) => (
        <ClaimCard key={claim.documentId} claim={claim} />
      ))}
    </View>
  );
}

/** What the visitor claimed and reported, and how far the desk is with it. */
export default function ClaimsPage() {
  usePageTitle('title.claims');
  const t = useTranslate();
  return (
    <PageRoot className="claims">
      <MemberOnly skeleton={<Skeleton />} title={t('claims.login')} hint={t('claims.login.hint')}>
        <MyClaims />
      </MemberOnly>
    </PageRoot>
  );
}

import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ApiError, hasCode } from '@/api/errors';
import { Action } from '@/components/action';
import { EaselCanvas } from '@/components/easel-canvas';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { ShareAction } from '@/components/share-action';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { POSTER_STYLES } from './drawing';
import { Slides } from './slides';
import { SUBJECT_KINDS, type Subject, type SubjectKind, useSubject } from './subject';
import { usePosters } from './use-posters';
import { useSave } from './use-save';
import './index.scss';

const EASEL = 'poster-easel';

function PosterSkeleton() {
  return (
    <View className="poster__slide">
      <Bone className="poster__picture" />
    </View>
  );
}

function Styles({ chosen, onChoose }: { chosen: number; onChoose: (index: number) => void }) {
  const t = useTranslate();
  return (
    <View className="poster__styles" role="radiogroup">
      {POSTER_STYLES.map((style, index) => (
        <Tap
          key={style}
          id={`style-${style}`}
          role="radio"
          selected={index === chosen}
          className={`poster__style ${index === chosen ? 'poster__style--chosen' : ''}`}
          onTap={() => onChoose(index)}
        >
          <Text>{t(`poster.style.${style}`)}</Text>
        </Tap>
      ))}
    </View>
  );
}

function Desk({ subject }: { subject: Subject }) {
  const t = useTranslate();
  const [shown, setShown] = useState(0);
  const [goTo, setGoTo] = useState<number>();
  const { posters, error, retry } = usePosters(EASEL, subject);
  const { busy, save } = useSave();
  const picture = posters[POSTER_STYLES[shown] ?? 'picture'];
  const isBrowser = process.env.TARO_ENV === 'h5';
  if (hasCode(error, 'PROMOTER_DISABLED')) {
    return (
      <NoticeState
        id="promoter-disabled"
        drawing="orders"
        title={t('promotion.disabled')}
        hint={t('promotion.disabled.hint')}
      />
    );
  }
  if (error) return <ErrorState error={error} busy={false} onRetry={retry} />;
  return (
    <>
      <Slides
        title={subject.title}
        posters={posters}
        goTo={goTo}
        onSlide={(index) => {
          setShown(index);
          setGoTo(undefined);
        }}
      />
      <Styles
        chosen={shown}
        onChoose={(index) => {
          setShown(index);
          setGoTo(index);
        }}
      />
      <Text className="poster__hint">{t(isBrowser ? 'poster.hint.press' : 'poster.hint.scroll')}</Text>
      <View className="poster__bar">
        <ShareAction
          page={{ title: subject.title, path: subject.path }}
          className="poster__share"
          wordClassName="poster__share-word"
        />
        <Action
          id="save-poster"
          className="poster__save"
          size="large"
          busy={busy}
          disabled={!picture}
          onTap={() => picture && save(picture)}
        >
          {t(isBrowser ? 'poster.download' : 'poster.save')}
        </Action>
      </View>
    </>
  );
}

/** The subject of the address: `of` and `id`; without them the attraction itself. */
function useWanted() {
  const of = useParam('of');
  const id = useParam('id');
  const kind = SUBJECT_KINDS.find((each) => each === of) ?? 'site';
  return { kind: (id ? kind : 'site') as SubjectKind, id };
}

export default function PosterPage() {
  usePageTitle('title.poster');
  const t = useTranslate();
  const { kind, id } = useWanted();
  const { subject, error, retry } = useSubject(kind, id);
  useSharing(() => ({ title: subject?.title ?? '', path: subject?.path ?? '' }));
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <PageRoot className="poster">
      <EaselCanvas id={EASEL} />
      <MemberOnly skeleton={<PosterSkeleton />} title={t('poster.login')} hint={t('poster.login.hint')}>
        {subject && <Desk subject={subject} />}
        {!subject && !error && <PosterSkeleton />}
        {!subject && isMissing && (
          <NoticeState
            id="poster-missing"
            drawing="search"
            title={t('poster.missing')}
            action={{ id: 'go-home', label: t('action.home'), onTap: () => open('home') }}
          />
        )}
        {!subject && error && !isMissing ? <ErrorState error={error} busy={false} onRetry={retry} /> : null}
      </MemberOnly>
    </PageRoot>
  );
}

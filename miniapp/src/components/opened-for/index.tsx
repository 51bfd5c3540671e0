import { type ReactNode, useMemo } from 'react';
import { hasCode } from '@/api/errors';
import { useScenePage } from '@/api/referrals';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { sceneIn } from '@/lib/kept-scenes';
import { open, paramOf } from '@/lib/routes';
import { Navigation } from '../navigation';
import { ErrorState, NoticeState } from '../notice-state';
import { PageRoot } from '../page-root';

interface OpenedForProps {
  /** The parameter that says what the page is about. */
  param: 'id' | 'slug';
  skeleton: ReactNode;
  children: (value: string) => ReactNode;
}

/**
 * A page about one thing, named in its address. A mini-program code has room for a scene only: then the server says which
 * page the scene stands for.
 */
export function OpenedFor({ param, skeleton, children }: OpenedForProps) {
  const named = useParam(param);
  const scene = sceneIn(useParam('scene'));
  const { data: page, error, isValidating, mutate } = useScenePage(named ? null : scene);
  const value = useMemo(() => named || (page ? paramOf(page, param) : ''), [named, page, param]);
  // Of an address without anything the page itself says that there is no such thing.
  if (value || !scene || page) return children(value);
  if (!error) return skeleton;
  return <Unknown error={error} busy={isValidating} onRetry={() => mutate()} />;
}

function Unknown({ error, busy, onRetry }: { error: unknown; busy: boolean; onRetry: () => void }) {
  const t = useTranslate();
  const isGone = hasCode(error, 'SCENE_NOT_FOUND', 'NOT_FOUND');
  return (
    <PageRoot>
      <Navigation tone="solid" holdsPlace />
      {isGone ? (
        <NoticeState
          id="scene-unknown"
          drawing="search"
          title={t('scene.unknown')}
          hint={t('scene.unknown.hint')}
          action={{ id: 'go-home', label: t('action.home'), onTap: () => open('home') }}
        />
      ) : (
        <ErrorState error={error} busy={busy} onRetry={onRetry} />
      )}
    </PageRoot>
  );
}

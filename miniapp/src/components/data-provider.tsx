import { type PropsWithChildren, useEffect } from 'react';
import { type Cache, SWRConfig } from 'swr';
import { ApiError } from '@/api/errors';
import { currentSession, onSessionChange } from '@/api/session';
import { createCache, forgetMember, saveCache } from '@/lib/swr-cache';
import { onReconnect } from '@/platform/network';
import { onHidden, onShown } from '@/platform/visibility';

let cache: Cache | undefined;
let appIsVisible = true;

function provider(): Cache {
  cache ??= createCache();
  return cache;
}

/** SWR asks these only together with a `provider`; without them nothing revalidates in a mini-program. */
function initFocus(revalidate: () => void) {
  const onShow = () => {
    appIsVisible = true;
    revalidate();
  };
  const onHide = () => {
    appIsVisible = false;
  };
  const stops = [onShown(onShow), onHidden(onHide)];
  return () => {
    for (const stop of stops) stop();
  };
}

const SETTINGS = {
  provider,
  initFocus,
  initReconnect: onReconnect,
  isVisible: () => appIsVisible,
  isOnline: () => true,
  focusThrottleInterval: 10_000,
  errorRetryCount: 2,
  errorRetryInterval: 2_000,
  // A refusal stays a refusal; only a missing answer is worth asking again.
  shouldRetryOnError: (error: unknown) => !(error instanceof ApiError),
};

export function DataProvider({ children }: PropsWithChildren) {
  useEffect(() => {
    const save = () => saveCache(provider());
    const stopSaving = onHidden(save);
    const stopWatching = onSessionChange((previous) => {
      const member = currentSession()?.member.documentId;
      if (previous && previous.member.documentId !== member) {
        forgetMember(provider(), previous.member.documentId);
      }
    });
    return () => {
      stopSaving();
      stopWatching();
    };
  }, []);
  return <SWRConfig value={SETTINGS}>{children}</SWRConfig>;
}

import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { Member } from './types';

export interface Session {
  jwt: string;
  member: Member;
}

const STORAGE_KEY = 'shanmen.session';
type Listener = (previous: Session | null) => void;

const listeners = new Set<Listener>();
let session: Session | null | undefined;

/** Who is logged in on this phone, or null. */
export function currentSession(): Session | null {
  if (session === undefined) session = (Taro.getStorageSync(STORAGE_KEY) as Session | '') || null;
  return session;
}

function become(next: Session | null): void {
  const previous = currentSession();
  session = next;
  for (const listener of listeners) listener(previous);
}

export function keepSession(next: Session): void {
  Taro.setStorageSync(STORAGE_KEY, next);
  become(next);
}

export function dropSession(): void {
  Taro.removeStorageSync(STORAGE_KEY);
  become(null);
}

/** Calls back with who was logged in before; answers with what stops it. */
export function onSessionChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session | null {
  return useSyncExternalStore(onSessionChange, currentSession, currentSession);
}

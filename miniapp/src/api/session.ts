import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { Member } from './types';

export interface Session {
  jwt: string;
  member: Member;
}

const STORAGE_KEY = 'shanmen.session';
const listeners = new Set<() => void>();
let session: Session | null | undefined;

/** Who is logged in on this phone, or null. */
export function currentSession(): Session | null {
  if (session === undefined) session = (Taro.getStorageSync(STORAGE_KEY) as Session | '') || null;
  return session;
}

export function keepSession(next: Session): void {
  session = next;
  Taro.setStorageSync(STORAGE_KEY, next);
  for (const listener of listeners) listener();
}

export function dropSession(): void {
  session = null;
  Taro.removeStorageSync(STORAGE_KEY);
  for (const listener of listeners) listener();
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session | null {
  return useSyncExternalStore(onSessionChange, currentSession, currentSession);
}

import Taro from '@tarojs/taro';
import type { GateDevice } from '@/api/gate';
import type { Direction, Gate } from '@/api/types';
import { randomId } from '@/lib/random-id';

const DEVICE_KEY = 'shanmen.device';
const TOKEN_KEY = 'shanmen.device-token';
const GATE_KEY = 'shanmen.gate';
const DIRECTION_KEY = 'shanmen.direction';
const GATES_KEY = 'shanmen.gates';

/** A phone that was registered by a code that staff made. */
export interface Registration {
  token: string;
  name: string;
}

/** This phone's name at the gates: made once and kept, so that its scans can be told from others'. */
export function deviceId(): string {
  const kept = Taro.getStorageSync(DEVICE_KEY) as string;
  if (kept) return kept;
  const made = randomId();
  Taro.setStorageSync(DEVICE_KEY, made);
  return made;
}

export const registration = (): Registration | null =>
  (Taro.getStorageSync(TOKEN_KEY) as Registration | '') || null;

export const keepRegistration = (one: Registration): void => Taro.setStorageSync(TOKEN_KEY, one);

export const forgetRegistration = (): void => Taro.removeStorageSync(TOKEN_KEY);

export const gateDevice = (): GateDevice => ({ id: deviceId(), token: registration()?.token ?? null });

export function keptGate(): string | null {
  return (Taro.getStorageSync(GATE_KEY) as string) || null;
}

export function keepGate(slug: string): void {
  Taro.setStorageSync(GATE_KEY, slug);
}

export const keptDirection = (): Direction => (Taro.getStorageSync(DIRECTION_KEY) === 'out' ? 'out' : 'in');

export const keepDirection = (direction: Direction): void => Taro.setStorageSync(DIRECTION_KEY, direction);

/** The gates as they were last heard of: the page must open without network. */
export const keptGates = (): Gate[] | null => (Taro.getStorageSync(GATES_KEY) as Gate[] | '') || null;

export const keepGates = (gates: Gate[]): void => Taro.setStorageSync(GATES_KEY, gates);

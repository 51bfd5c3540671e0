import Taro from '@tarojs/taro';
import { randomId } from '@/lib/random-id';

const DEVICE_KEY = 'shanmen.device';
const GATE_KEY = 'shanmen.gate';

/** This phone's name at the gates: made once and kept, so that its scans can be told from others'. */
export function deviceId(): string {
  const kept = Taro.getStorageSync(DEVICE_KEY) as string;
  if (kept) return kept;
  const made = randomId();
  Taro.setStorageSync(DEVICE_KEY, made);
  return made;
}

export function keptGate(): string | null {
  return (Taro.getStorageSync(GATE_KEY) as string) || null;
}

export function keepGate(slug: string): void {
  Taro.setStorageSync(GATE_KEY, slug);
}

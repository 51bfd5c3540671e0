import Taro from '@tarojs/taro';
import type { PostAddress } from '@/api/types';

/** The last address of each member of this phone. It stays here; the server erases its own after the parcel came. */
const STORAGE_KEY = 'shanmen.addresses';
type Shelf = Record<string, PostAddress>;

const read = (): Shelf => (Taro.getStorageSync(STORAGE_KEY) as Shelf | '') || {};

export const savedAddress = (memberId: string | undefined): PostAddress | null =>
  (memberId && read()[memberId]) || null;

export function saveAddress(memberId: string, address: PostAddress): void {
  Taro.setStorageSync(STORAGE_KEY, { ...read(), [memberId]: address });
}

import type { PostAddress } from '@/api/types';

/** Only WeChat has an address book that it hands over; elsewhere one types. */
export const hasAddressBook = false;

export const chooseAddress = (): Promise<PostAddress | null> => Promise.resolve(null);

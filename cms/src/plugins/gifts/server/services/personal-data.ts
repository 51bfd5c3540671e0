import { now } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import type { DataKeeper } from '../../../../kernel/personal-data';
import * as exchanges from '../store/exchanges';

const MOST = 500;

/** What a member has exchanged. What still waits at the desk or to be posted must end first. */
export const giftsKeeper: DataKeeper = {
  tables: ['gift_exchanges', 'gift_members'],
  read: async (memberId) => ({
    exchanges: (await exchanges.ofMember(db(), memberId, null, MOST, 0)).map((row) => ({
      code: row.shortCode,
      gift: row.facts.words.zh.name,
      points: row.points,
      status: row.status,
      address: row.addressMasked,
      trackingNumber: row.trackingNumber,
      at: row.createdAt,
    })),
  }),
  pending: async (tx, memberId) => {
    const counts = await exchanges.countsOfMember(tx, memberId);
    const open = counts.filter(({ status }) => ['to_pick_up', 'to_ship', 'shipped'].includes(status));
    return { gifts: open.reduce((sum, { count }) => sum + count, 0) };
  },
  erase: async (tx, memberId) => void (await exchanges.eraseAddressesOf(tx, memberId, now())),
};

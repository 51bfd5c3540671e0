import { db, only } from '../../../../kernel/db';
import type { DataKeeper } from '../../../../kernel/personal-data';
import * as own from '../store/personal-data';

/**
 * Tickets, orders and refunds stay as the books of what was sold, without the visitors on them. What can still be used,
 * paid or paid back must end first: its owner would lose it.
 */
export const ticketingKeeper: DataKeeper = {
  tables: ['tickets', 'orders', 'waiting_list', 'scans', 'gate_presence'],
  read: async (memberId) => ({
    tickets: await own.readTickets(db(), memberId),
    orders: await own.readOrders(db(), memberId),
    refunds: await own.readRefunds(db(), memberId),
    waitingList: await own.readWaiting(db(), memberId),
  }),
  pending: async (tx, memberId) => {
    await own.lockTickets(tx, memberId);
    return only(await own.countOpen(tx, memberId));
  },
  erase: async (tx, memberId) => void (await own.eraseVisitors(tx, memberId)),
};

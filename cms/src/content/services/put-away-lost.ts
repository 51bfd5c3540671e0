import { settings } from '../../../config/settings';
import { addDays, venueDay } from '../../kernel/clock';
import { db } from '../../kernel/db';
import { OPEN_CLAIMS } from '../rules/lost-kinds';
import { eraseHandovers } from '../store/lost-desk';
import { LOST_ITEM } from './lost-view';

const DAY_MS = 86_400_000;
/** Also of what nobody ever closed. */
const LONGEST_DAYS = 365;

/** Every night: takes old things out of the list, and forgets who claimed what once nobody needs it. */
export async function putAwayLost(at: Date): Promise<void> {
  await archiveThings(at);
  await eraseNames(at);
}

async function archiveThings(at: Date): Promise<void> {
  const { collectedShownDays, archiveDays } = settings().lostAndFound;
  await strapi.db.query(LOST_ITEM).updateMany({
    where: {
      $or: [
        { state: 'collected', updatedAt: { $lt: daysBefore(at, collectedShownDays) } },
        {
          state: { $in: ['to-be-collected', 'claimed'] },
          foundOn: { $lt: addDays(venueDay(at), -archiveDays) },
        },
      ],
    },
    data: { state: 'archived' },
  });
}

async function eraseNames(at: Date): Promise<void> {
  const kept = daysBefore(at, settings().lostAndFound.dataKeepDays);
  await strapi.db.query('api::claim.claim').updateMany({
    where: {
      name: { $notNull: true },
      $or: [
        { state: { $notIn: OPEN_CLAIMS }, updatedAt: { $lt: kept } },
        { updatedAt: { $lt: daysBefore(at, LONGEST_DAYS) } },
      ],
    },
    data: { name: null, phone: null, text: null, note: null, memberId: null },
  });
  await eraseHandovers(db(), kept, at);
}

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

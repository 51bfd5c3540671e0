import { db } from '../../kernel/db';
import { tell } from '../../kernel/news';
import type { DataKeeper } from '../../kernel/personal-data';
import { eraseHandoversOf, readHandovers } from '../store/lost-desk';
import * as own from '../store/personal-data';

/** Likes, comments, reports and tapped tickets go; a claim stays at the desk without its visitor. */
export const contentKeeper: DataKeeper = {
  tables: ['content_likes', 'comment_reports', 'content_taps', 'lost_item_handovers'],
  read: async (memberId) => ({
    likes: await own.readLikes(db(), memberId),
    tappedTickets: await own.readTaps(db(), memberId),
    comments: await own.readComments(db(), memberId),
    claims: await own.readClaims(db(), memberId),
    collectedThings: await readHandovers(db(), memberId),
  }),
  erase: async (tx, memberId) => {
    await own.eraseLikes(tx, memberId);
    await own.eraseComments(tx, memberId);
    await own.eraseClaims(tx, memberId);
    await eraseHandoversOf(tx, memberId);
    await tell(tx, 'content');
  },
};

import type { Locator } from 'playwright-core';
import type { App } from '../../../cms/test/harness/app';
import { buy, CONTACT, day } from '../../../cms/test/harness/shop';
import type { Json, Visitor } from '../../../cms/test/harness/visitor';
import type { Phone } from '../phone';

/** `answer`: the server did it and nobody hears of it; `request`: the server never hears of it. */
export type Cut = 'answer' | 'request';

/** Where the writes happen; there once the server runs. */
export class World {
  app!: App;
  /** A guide that takes comments. */
  article!: string;

  private lastOffset = 1;

  /** A day that nobody has bought for yet. */
  untouchedDay = (): string => {
    this.lastOffset += 1;
    return day(this.lastOffset);
  };

  rows = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
    (await this.app.db.query(sql, values)).rows;

  count = async (sql: string, values: unknown[]): Promise<number> =>
    Number((await this.rows(`select count(*) as n from (${sql}) found`, values))[0].n);

  /** The page of a ticket that was just bought. */
  openTicket = async (phone: Phone, visitor: Visitor, line: object): Promise<string> => {
    const [ticket] = await buy(visitor, this.app.sandbox.origin, line);
    await phone.go(`/pages/ticket/index?code=${ticket?.code}`);
    return ticket?.code;
  };
}

export interface Write {
  name: string;
  /** Who does it; a visitor of their own where nobody is named. */
  as?: 'inspector';
  /** The request that is cut, once. */
  request: { method: string; path: RegExp };
  /** Brings the phone to where one tap is left; answers what that tap and the facts need. */
  prepare: (phone: Phone, visitor: Visitor) => Promise<unknown>;
  /** That tap, and the question it asks. */
  tap: (phone: Phone) => Promise<void>;
  /** The way from what was said after the cut to the same again, where it is another. */
  again?: (phone: Phone) => Promise<void>;
  /** What stands there once it has been done; what is not of the mini-program is found by a function. */
  done: string | ((phone: Phone) => Locator);
  /** What tells the visitor, where it is not the sentence about the network. */
  told?: string;
  /** What the database must hold in the end, the same as without any cut. */
  facts: (memberId: number, prepared: unknown) => Promise<unknown>;
  expected: unknown;
}

/** Fills the sheet of a ticket for a day and a person. */
export async function fillSheet(phone: Phone, date: string): Promise<void> {
  await phone.pickDay(date);
  await phone.type('#visitor-0-name', CONTACT.name);
  await phone.type('#visitor-0-phone', CONTACT.phone);
}

import type { World } from '../world.js';

/** What a person may switch at run time with `POST /sandbox/settings`. */
export interface Settings {
  /** Which of WeChat Pay's keys the merchant has: platform certificate, WeChat Pay public key, or both. */
  verification: 'both' | 'certificate' | 'public-key';
  /** With both: how many of a hundred notifications are signed by the public key (the seven-day switch). */
  publicKeyPercent: number;
  /** When the seven-day switch to the public key began, as an instant; empty for no switch. It overrides the percentage. */
  publicKeySwitchStartedAt: string;
  /** How wrong the time is that answers and notifications are signed with; all else is right. */
  signatureOffsetMs: number;
  /** This server's clock against the machine's; positive is ahead. */
  clockOffsetMs: number;
  /** How far the calendar is turned: orders, bills and expiries live in that time, signatures in the machine's. */
  calendarOffsetMs: number;
  /** From accepting a refund to settling it. */
  refundDelayMs: number;
  /** Least time between two refunds of one order. */
  refundSpacingMs: number;
  /** From accepting a transfer to asking the payee; 0 asks at once. Half of it is ACCEPTED, half PROCESSING. */
  transferDelayMs: number;
  /** From the payee's confirmation to the money's arrival, and from a cancellation's acceptance to its end. */
  transferPayMs: number;
  /** What the merchant's operation account holds for transfers. */
  transferBalanceFen: number;
  /** Scenes that the merchant may use. */
  transferScenes: string[];
  /** Texts of `user_recv_perception` that are enabled for the merchant. */
  transferPerceptions: string[];
  /** When true a bill is there at once, today's too, instead of at ten o'clock of the next day. */
  billsReadyAtOnce: boolean;
  /** Where the download addresses of bills point to; the real one, which a client replaces as it does elsewhere. */
  billOrigin: string;
  billByteOrderMark: boolean;
  billLineEnd: 'CRLF' | 'LF';
  /** When true the documented limits of calls a second hold, times the sandbox's speed. */
  rateLimits: boolean;
  /** Shown on the cashier page. */
  merchantName: string;
  /** Pages of the published mini-program; empty means every page exists. */
  pages: string[];
  /** Message templates of the account; empty means every template exists. */
  templates: string[];
  /** When true a message needs an accepted subscription, one for each sending. */
  subscriptionsCounted: boolean;
  /** When true a text check needs the visitor to have been seen within two hours. */
  recentVisitRequired: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  verification: 'both',
  publicKeyPercent: 100,
  publicKeySwitchStartedAt: '',
  signatureOffsetMs: 0,
  clockOffsetMs: 0,
  calendarOffsetMs: 0,
  refundDelayMs: 1500,
  refundSpacingMs: 60_000,
  transferDelayMs: 0,
  transferPayMs: 500,
  transferBalanceFen: 100_000_000,
  transferScenes: ['1005'],
  transferPerceptions: ['劳务报酬'],
  billsReadyAtOnce: false,
  billOrigin: 'https://api.mch.weixin.qq.com',
  billByteOrderMark: true,
  billLineEnd: 'CRLF',
  rateLimits: true,
  merchantName: '山门景区',
  pages: [],
  templates: [],
  subscriptionsCounted: false,
  recentVisitRequired: false,
};

export function settingsOf(world: World): Settings {
  const stored = world.store.get('settings', 'current');
  const spacing = DEFAULT_SETTINGS.refundSpacingMs / world.speed;
  return { ...DEFAULT_SETTINGS, refundSpacingMs: spacing, ...stored };
}

/** Sets the clock as the settings say. @returns whether that moved it */
export function setClock(world: World): boolean {
  const { clockOffsetMs, calendarOffsetMs } = settingsOf(world);
  const { clock } = world;
  const moved = clock.offsetMs !== clockOffsetMs || clock.calendarOffsetMs !== calendarOffsetMs;
  Object.assign(clock, { offsetMs: clockOffsetMs, calendarOffsetMs });
  return moved;
}

import type { BindingMode, ReferralSettings } from './settings';

const DAY_MS = 86_400_000;
/** A member counts as new for so long: whoever registers through a code touches it again at once. */
const NEW_FOR_MS = DAY_MS;

/** Who is a member's promoter now. */
export interface Binding {
  promoterId: number;
  touchedAt: Date;
  expiresAt: Date | null;
}

export interface TouchFacts {
  at: Date;
  promoterId: number;
  /** When the member who touches was registered. */
  registeredAt: Date;
  /** Why this promoter can never earn with this member; null when nothing speaks against it. */
  refusal: TouchRefusal | null;
  current: Binding | null;
}

export type TouchRefusal =
  | 'off'
  | 'same-member'
  | 'same-unionid'
  | 'same-phone'
  | 'same-document'
  | 'circle'
  | 'promoter-disabled';

export type TouchDecision =
  | { outcome: 'bound'; expiresAt: Date | null }
  /** `bound-elsewhere`, `already` (this promoter's since before), `not-new`, `earlier` (a later touch counts). */
  | { outcome: 'kept'; reason: 'bound-elsewhere' | 'already' | 'not-new' | 'earlier' }
  | { outcome: 'refused'; reason: TouchRefusal };

/**
 * What a touch does. News of a registration may come after a touch that was made later: whichever is heard first, the
 * binding in the end is the same, for touches count by when they were made.
 */
export function decideTouch(touch: TouchFacts, settings: ReferralSettings): TouchDecision {
  if (touch.refusal) return { outcome: 'refused', reason: touch.refusal };
  const current = standing(touch);
  const expiresAt = expiryOf(settings, touch.at);
  if (!current) {
    if (settings.binding === 'new' && !isNew(touch)) return { outcome: 'kept', reason: 'not-new' };
    return { outcome: 'bound', expiresAt };
  }
  if (settings.binding === 'last') return afterLast(touch, current, expiresAt);
  const isOwn = current.promoterId === touch.promoterId;
  // Heard later, made earlier: the first is who was first. Of one's own it counts, too, or one in between would win.
  if (touch.at < current.touchedAt && (settings.binding === 'first' || isNew(touch)))
    return { outcome: 'bound', expiresAt };
  return { outcome: 'kept', reason: isOwn ? 'already' : 'bound-elsewhere' };
}

/** A touch within the days makes them begin anew; one that was made before the last changes nothing. */
function afterLast(touch: TouchFacts, current: Binding, expiresAt: Date | null): TouchDecision {
  if (touch.at < current.touchedAt) return { outcome: 'kept', reason: 'earlier' };
  // Of two at one instant the one that is there stays.
  if (touch.at.getTime() === current.touchedAt.getTime()) return { outcome: 'kept', reason: 'already' };
  return { outcome: 'bound', expiresAt };
}

/** The binding that is there, unless its days were over when this touch was made. */
const standing = ({ current, at }: TouchFacts): Binding | null =>
  current && (current.expiresAt === null || current.expiresAt > at) ? current : null;

const isNew = ({ at, registeredAt }: TouchFacts): boolean =>
  at.getTime() - registeredAt.getTime() <= NEW_FOR_MS;

const expiryOf = (
  { binding, bindingDays }: { binding: BindingMode; bindingDays: number },
  at: Date,
): Date | null => (binding === 'last' ? new Date(at.getTime() + bindingDays * DAY_MS) : null);

/** What tells people apart, as far as we know it. */
export interface Identity {
  memberId: number;
  unionid: string | null;
  phone: string | null;
}

/** Why two accounts are one person; null when nothing says so. `sharesDocument`: both bought for one and the same. */
export function sameness(a: Identity, b: Identity, sharesDocument: boolean): TouchRefusal | null {
  if (a.memberId === b.memberId) return 'same-member';
  if (a.unionid !== null && a.unionid === b.unionid) return 'same-unionid';
  if (a.phone !== null && a.phone === b.phone) return 'same-phone';
  return sharesDocument ? 'same-document' : null;
}

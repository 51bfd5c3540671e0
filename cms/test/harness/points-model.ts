/** Points as the domain describes them, in plain memory: no code of the server's, so that the two can disagree. */
export interface ModelTicket {
  code: string;
  member: number;
  points: number;
  grossFen: number;
  refundedFen: number;
  status: 'held' | 'valid' | 'used' | 'refunded' | 'expired';
}

interface ModelLot {
  ticket: string | null;
  left: number;
  endsAt: number;
}

interface Brought {
  state: 'frozen' | 'available' | 'void';
  points: number;
  ended: number;
}

export class ModelAccount {
  available = 0;
  frozen = 0;
  debt = 0;
  private lots: ModelLot[] = [];
  private readonly brought = new Map<string, Brought>();
  private readonly spent = new Map<string, { lot: ModelLot; points: number }[]>();
  private readonly returned = new Set<string>();

  end(now: number): void {
    for (const lot of this.lots.filter(({ endsAt, left }) => left > 0 && endsAt <= now)) {
      const from = lot.ticket === null ? undefined : this.brought.get(lot.ticket);
      if (from?.state === 'available') from.ended = Math.min(from.points, from.ended + lot.left);
      this.available -= lot.left;
      lot.left = 0;
    }
  }

  earn(points: number, endsAt: number, ticket: string | null = null): void {
    const paid = Math.min(this.debt, points);
    this.debt -= paid;
    this.available += points - paid;
    if (points > paid) this.lots.push({ ticket, left: points - paid, endsAt });
  }

  private take(points: number, own: string | null): { lot: ModelLot; points: number }[] {
    // Lots stand in the order they came in; the sort is stable.
    const inOrder = [...this.lots].sort((a, b) => a.endsAt - b.endsAt);
    const ordered = [
      ...inOrder.filter((l) => own && l.ticket === own),
      ...inOrder.filter((l) => !own || l.ticket !== own),
    ];
    const uses = [];
    for (const lot of ordered) {
      const taken = Math.min(points, lot.left);
      if (taken > 0) uses.push({ lot, points: taken });
      lot.left -= taken;
      points -= taken;
      this.available -= taken;
    }
    this.debt += points;
    return uses;
  }

  spend(cause: string, points: number): 'spent' | 'again' | 'not-enough' {
    if (this.spent.has(cause)) return 'again';
    if (this.available < points) return 'not-enough';
    this.spent.set(cause, this.take(points, null));
    return 'spent';
  }

  giveBack(cause: string, now: number): void {
    const uses = this.spent.get(cause);
    if (!uses || this.returned.has(cause)) return;
    this.returned.add(cause);
    let left = uses.reduce((sum, { points }) => sum + points, 0);
    const paid = Math.min(this.debt, left);
    this.debt -= paid;
    left -= paid;
    this.available += left;
    const lastFirst = uses
      .map((use) => ({ ...use, at: this.lots.indexOf(use.lot) }))
      .sort((a, b) => b.lot.endsAt - a.lot.endsAt || b.at - a.at);
    for (const { lot, points } of lastFirst) {
      const back = Math.min(left, points);
      lot.left += back;
      left -= back;
    }
    this.end(now);
  }

  settle(ticket: ModelTicket, endsAt: number): void {
    const before = this.brought.get(ticket.code) ?? { state: 'void', points: 0, ended: 0 };
    const wanted = wantedOf(ticket);
    if (before.state === wanted.state && before.points === wanted.points) return;
    const had = before.points - before.ended;
    const grows = Math.max(0, wanted.points - before.points);
    const has = wanted.state === 'void' ? 0 : Math.min(had, wanted.points) + grows;
    if (before.state === 'frozen') this.frozen -= had;
    if (wanted.state === 'frozen') this.frozen += has;
    const liquid = (wanted.state === 'available' ? has : 0) - (before.state === 'available' ? had : 0);
    this.brought.set(ticket.code, { ...wanted, ended: wanted.points - has });
    if (liquid > 0) this.earn(liquid, endsAt, ticket.code);
    if (liquid < 0) this.take(-liquid, ticket.code);
  }
}

function wantedOf(ticket: ModelTicket): Pick<Brought, 'state' | 'points'> {
  const kept =
    ticket.refundedFen === 0
      ? ticket.points
      : Math.floor((ticket.points * (ticket.grossFen - ticket.refundedFen)) / ticket.grossFen);
  if (kept === 0) return { state: 'void', points: 0 };
  if (ticket.status === 'used') return { state: 'available', points: kept };
  if (ticket.status === 'valid') return { state: 'frozen', points: kept };
  return { state: 'void', points: 0 };
}

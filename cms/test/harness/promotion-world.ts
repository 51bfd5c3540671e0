import type { App } from './app';
import type { Chance } from './chance';
import { promotionOf } from './promotion';

const HOUR_MS = 3_600_000;
const PRICE_FEN = 12_800;
const AT_ONCE = 6;

/** A ticket in plain memory, to say in the end what its commission must be. */
interface ModelTicket {
  n: number;
  code: string;
  commissionFen: number;
  promoter: number | null;
  admittedAt: number | null;
  refundedFen: number;
  /** It became available at some time, and was admitted ever since. */
  isOut: boolean;
  refundAsked: boolean;
  ended: boolean;
}

/** Tickets as ticketing keeps them, changed as it changes them; the news of it comes late, twice or not at all. */
export class PromotionWorld {
  /** Ahead of the server's clock from time to time. */
  now = Date.now();
  readonly tickets: ModelTicket[] = [];
  readonly news: string[] = [];
  readonly counts: Record<string, number> = {};
  private readonly promotion;
  private readonly promoterOf = new Map<number, number>();

  constructor(
    private readonly app: App,
    private readonly luck: Chance,
    /** Buyers, and who each was brought by. */
    private readonly buyers: readonly number[],
  ) {
    this.promotion = promotionOf(app);
  }

  bind(buyer: number, promoter: number): void {
    if (!this.promoterOf.has(buyer)) this.promoterOf.set(buyer, promoter);
  }

  private count(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  /** A ticket that is paid for, with its order, its line and what it opens. */
  async buy(): Promise<void> {
    this.count('buy');
    const n = this.tickets.length;
    const buyer = this.luck.pick(this.buyers);
    const commissionFen = this.luck.pick([1_000, 700, 333, 0]);
    const digits = String(n).padStart(6, '0').replaceAll('0', 'Y').replaceAll('1', 'Z');
    const code = `RRRRRRRRRRR${digits}`;
    const values = [
      buyer,
      code,
      `RR${digits}`,
      PRICE_FEN,
      commissionFen,
      `OMODEL${digits}`,
      new Date(this.now),
    ];
    await this.app.db.query(
      `with t as (insert into tickets (code, short_code, member_id, product_id, product_slug, product_title, status, price_fen, terms, paid_at)
         values ($2, $3, $1, 'p', 'day-ticket', '成人票', 'valid', $4, jsonb_build_object('commissionFen', $5::int), $7) returning id),
       o as (insert into orders (number, member_id, status, amount_fen, expires_at, paid_at, sweep_at)
         values ($6, $1, 'paid', $4, $7, $7, $7) returning id),
       e as (insert into entitlements (ticket_id, position, title, places, uses, share_fen) select id, 0, 'x', 0, 1, $4 from t)
       insert into order_lines (order_id, ticket_id, amount_fen, order_status) select o.id, t.id, $4, 'paid' from o, t`,
      values,
    );
    const promoter = this.promoterOf.get(buyer) ?? null;
    const refundedFen = 0;
    this.tickets.push({
      n,
      code,
      commissionFen,
      promoter,
      admittedAt: null,
      refundedFen,
      isOut: false,
      refundAsked: false,
      ended: false,
    });
    this.news.push(code);
  }

  async scan(ticket: ModelTicket): Promise<void> {
    if (ticket.admittedAt !== null || ticket.ended) return;
    this.count('redeem');
    await this.app.db.query(
      `with s as (insert into scans (public_id, device, key, gate, inspector_id, code_kind, head_count, admitted, answer, scanned_at)
         values (gen_random_uuid()::text, 'model', gen_random_uuid()::text, 'east', (select min(id) from up_users), 'typed', 1, true, '{}', $2) returning id)
       insert into ticket_uses (ticket_id, entitlement_id, use_no, scan_id, used_at)
       select t.id, e.id, 1, s.id, $2 from s, tickets t join entitlements e on e.ticket_id = t.id where t.code = $1`,
      [ticket.code, new Date(this.now)],
    );
    ticket.admittedAt = this.now;
    this.news.push(ticket.code);
  }

  async undo(ticket: ModelTicket): Promise<void> {
    if (ticket.admittedAt === null || ticket.ended) return;
    this.count('undo');
    await this.app.db.query(
      `update ticket_uses u set undone_at = $2 from tickets t where t.id = u.ticket_id and t.code = $1 and undone_at is null`,
      [ticket.code, new Date(this.now)],
    );
    // As on the day: the news of the scan before is not lost, but may come after.
    ticket.admittedAt = null;
    ticket.isOut = false;
    this.news.push(ticket.code);
    await this.hear(ticket.code);
  }

  /** All of what is left, or a part of the price, is on its way back. */
  async ask(ticket: ModelTicket): Promise<void> {
    if (ticket.ended || ticket.refundAsked) return;
    this.count('refund');
    await this.refundRow(ticket, PRICE_FEN - ticket.refundedFen, 'submitted');
    ticket.refundAsked = true;
  }

  private async refundRow(ticket: ModelTicket, fen: number, status: string): Promise<void> {
    await this.app.db.query(
      `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause)
       select 'RMODEL' || nextval(pg_get_serial_sequence('refunds', 'id')), l.order_id, l.ticket_id, $2, $3, 'forced'
         from tickets t join order_lines l on l.ticket_id = t.id where t.code = $1`,
      [ticket.code, fen, status],
    );
  }

  /** Money is back: a forced refund where somebody was in already. */
  async refund(ticket: ModelTicket): Promise<void> {
    if (!ticket.refundAsked || ticket.ended) return;
    this.count(ticket.admittedAt === null ? 'refunded' : 'forced refund');
    await this.app.db.query(
      `with t as (update tickets set status = 'refunded' where code = $1 returning id),
            r as (update refunds r set status = 'success' from t where r.ticket_id = t.id)
       update order_lines l set refunded_fen = amount_fen from t where l.ticket_id = t.id`,
      [ticket.code],
    );
    Object.assign(ticket, { ended: true, refundAsked: false, refundedFen: PRICE_FEN });
    this.news.push(ticket.code);
  }

  async refuse(ticket: ModelTicket): Promise<void> {
    if (!ticket.refundAsked) return;
    this.count('refund failed');
    await this.app.db.query(
      `update refunds r set status = 'rejected' from tickets t where t.id = r.ticket_id and t.code = $1 and r.status = 'submitted'`,
      [ticket.code],
    );
    ticket.refundAsked = false;
  }

  async part(ticket: ModelTicket): Promise<void> {
    if (ticket.ended || ticket.refundAsked || ticket.refundedFen >= 9_000) return;
    this.count('part');
    const fen = 1_000 + this.luck.below(2_000);
    await this.refundRow(ticket, fen, 'success');
    ticket.refundedFen += fen;
    this.news.push(ticket.code);
  }

  /** Some news arrives, not in order, and some of it again. */
  async deliver(): Promise<void> {
    const heard: string[] = [];
    for (let many = 1 + this.luck.below(6); many > 0 && this.news.length > 0; many -= 1) {
      const index = this.luck.below(this.news.length);
      const code = this.news[index] as string;
      const isDoubled = this.luck.below(4) === 0;
      this.count(isDoubled ? 'duplicate' : 'news');
      if (!isDoubled) this.news.splice(index, 1);
      heard.push(code);
    }
    await this.hearAll(heard);
  }

  /** As jobs do: some at once. */
  private async hearAll(codes: readonly string[]): Promise<void> {
    for (let index = 0; index < codes.length; index += AT_ONCE)
      await Promise.all(codes.slice(index, index + AT_ONCE).map((code) => this.hear(code)));
  }

  private async hear(code: string): Promise<void> {
    await this.promotion.settle(code, new Date(this.now));
    this.goesOut(this.tickets.find((ticket) => ticket.code === code) as ModelTicket);
  }

  /** Days go by, and what was frozen long enough is let go. */
  async time(): Promise<void> {
    this.count('expire');
    this.now += this.luck.below(60) * HOUR_MS;
    await this.hearAll(this.news.splice(0));
    await this.promotion.release(new Date(this.now));
    for (const ticket of this.tickets) this.goesOut(ticket);
  }

  private goesOut(ticket: ModelTicket): void {
    const { admittedAt, ended, refundAsked } = ticket;
    if (admittedAt === null || ended || refundAsked) return;
    if (admittedAt + 7 * 24 * HOUR_MS <= this.now) ticket.isOut = true;
  }

  /** What a promoter's balances must be once all news is heard: of what is out, what withdrawals did not move. */
  expected(promoter: number): { pendingFen: number; confirmedFen: number; outFen: number } {
    const sums = { pendingFen: 0, confirmedFen: 0, outFen: 0 };
    for (const ticket of this.tickets) {
      if (ticket.promoter !== promoter || ticket.ended) continue;
      const fen = Math.floor((ticket.commissionFen * (PRICE_FEN - ticket.refundedFen)) / PRICE_FEN);
      if (ticket.admittedAt === null) sums.pendingFen += fen;
      else if (ticket.isOut) sums.outFen += fen;
      else sums.confirmedFen += fen;
    }
    return sums;
  }
}

import { type Statement, statement } from '../../../../kernel/db';
import { endOfPrefix, type SearchKey } from '../rules/search-key';

/**
 * A search is put together from conditions, each with an index behind it, and prepared once for each combination:
 * one statement with `$1 is null or …` for everything would be planned for none of them.
 */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = [];

  /** `text` has a `?` for each value, in their order. */
  add(text: string, ...values: unknown[]): void {
    let next = 0;
    this.texts.push(text.replaceAll('?', () => this.value(values[next++])));
  }

  /** A place for a value, such as `$3`. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get where(): string {
    return this.texts.length === 0 ? '' : `where ${this.texts.join(' and ')}`;
  }
}

/**
 * Ids of the tickets that a key means. An array and not a join: the planner thinks that a name is common, and would
 * rather read a million tickets from the newest down than find the one visitor of that name by the index.
 */
export function ticketsOf(key: SearchKey): [sql: string, ...values: string[]] {
  switch (key.by) {
    case 'code':
      return ['array(select id from tickets where code = ? or short_code = ?)', key.code, key.code];
    case 'number':
      return [
        `array(select l.ticket_id from orders o join order_lines l on l.order_id = o.id where o.number in (?, ?)
               union select l.ticket_id from orders o join order_lines l on l.order_id = o.id
                      where o.transaction_id in (?, ?)
               union select ticket_id from refunds where number in (?, ?))`,
        ...key.numbers,
        ...key.numbers,
        ...key.numbers,
      ];
    case 'phone':
      return [
        `array(select id from tickets where visitor_phone = ?
               union select t.id from up_users u join tickets t on t.member_id = u.id where u.phone = ?)`,
        key.phone,
        key.phone,
      ];
    case 'phone-end':
      return [
        'array(select id from tickets where visitor_phone is not null and right(visitor_phone, 4) = ?)',
        key.digits,
      ];
    case 'name':
      return [
        `array(select id from tickets
                where visitor_name collate "C" >= ? and visitor_name collate "C" < ?)`,
        key.name,
        endOfPrefix(key.name),
      ];
  }
}

/** Where a page begins or ends, both outside of it: the key that the row at its edge is known by. */
export interface Edge {
  after?: string | undefined;
  before?: string | undefined;
}

/** Rows newest first; a page before something is read the other way round. */
export const directionOf = ({ before }: Edge): { order: 'asc' | 'desc'; than: '<' | '>' } =>
  before ? { order: 'asc', than: '>' } : { order: 'desc', than: '<' };

/** Names and keeps the statement of each combination: `<prefix>-0`, `<prefix>-1` … */
export function preparedOnce<Row extends Record<string, unknown>>(prefix: string) {
  const known = new Map<string, Statement<Row, unknown[]>>();
  return (text: string): Statement<Row, unknown[]> => {
    const made = known.get(text) ?? statement<Row, unknown[]>(`${prefix}-${known.size}`, text);
    known.set(text, made);
    return made;
  };
}

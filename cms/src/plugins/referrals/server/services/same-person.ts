import { only, type Queryable } from '../../../../kernel/db';
import { tickets } from '../deps';
import { sameness, type TouchRefusal } from '../rules/binding';
import * as members from '../store/members';

/** Why two members are one person, or null. A document tells it once both bought tickets for it. */
export async function samePerson(q: Queryable, a: number, b: number): Promise<TouchRefusal | null> {
  if (a === b) return 'same-member';
  const [one, other] = [only(await members.find(q, a)), only(await members.find(q, b))];
  return sameness(one, other, await tickets().shareDocument(q, a, b));
}

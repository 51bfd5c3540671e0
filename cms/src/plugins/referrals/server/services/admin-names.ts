import { adminActor } from '../../../../kernel/audit';

/** Names of administrators, as records of changes show them. */
export async function adminNames(ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  return new Map(await Promise.all(known.map(async (id) => [id, (await adminActor(id)).name] as const)));
}

/** So much of one quota: places of a slot, tickets of a member on a day, the one ticket of a document. */
export interface Claim<Key> {
  key: Key;
  count: number;
}

/**
 * Who of a group is served: first come, first served, each request all or nothing. A refused request takes nothing,
 * so that a smaller one behind it may still fit. Answers, for each request, the quota that has not enough left, or null
 * when it is served. A quota that nobody named has nothing.
 */
export function allocate<Key>(
  left: ReadonlyMap<Key, number>,
  requests: readonly (readonly Claim<Key>[])[],
): (Key | null)[] {
  const remaining = new Map(left);
  return requests.map((claims) => {
    const wanted = sumByKey(claims);
    for (const [key, count] of wanted) if (count > (remaining.get(key) ?? 0)) return key;
    for (const [key, count] of wanted) remaining.set(key, (remaining.get(key) ?? 0) - count);
    return null;
  });
}

function sumByKey<Key>(claims: readonly Claim<Key>[]): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const { key, count } of claims) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/**
 * Items with a key that is their place: for lists that have no ids and whose items never change places, such as
 * the paragraphs of a text or the visitors of one form.
 */
export function numbered<Item>(items: readonly Item[]): { item: Item; index: number; key: string }[] {
  return items.map((item, index) => ({ item, index, key: `n${index}` }));
}

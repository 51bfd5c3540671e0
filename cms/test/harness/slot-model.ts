/** What the rules say of one slot, told a second time and without a database. */
export interface SlotModel {
  size: number;
  closed: boolean;
  held: string[];
  waiting: { id: string; places: number }[];
  /** Of each entry that was offered: its tickets that are still held. */
  offers: Map<string, string[]>;
  left: Set<string>;
  offered: number;
}

export const emptySlot = (): SlotModel => ({
  size: 3,
  closed: false,
  held: [],
  waiting: [],
  offers: new Map(),
  left: new Set(),
  offered: 0,
});

export const waitedFor = ({ waiting }: SlotModel) => waiting.reduce((sum, { places }) => sum + places, 0);
export const free = ({ size, closed, held }: SlotModel) => (closed ? 0 : Math.max(0, size - held.length));
export const onSale = (model: SlotModel) => free(model) - model.offered;
export const setAside = (model: SlotModel) => {
  model.offered = Math.min(waitedFor(model), free(model));
};

export function statusIn({ offers, left }: SlotModel, id: string): string {
  const codes = offers.get(id);
  if (codes) return codes.length > 0 ? 'offered' : 'lapsed';
  return left.has(id) ? 'left' : 'waiting';
}

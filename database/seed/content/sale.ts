/** Sold wherever visitors buy for themselves, and at the window. */
export const sold = { sellInMiniProgram: true, sellOnH5: true, sellAtWindow: true };

/** Asked for at least so many hours before the visit begins, so many percent are kept. */
export const tier = (untilHours: number, feePercent: number) => ({ untilHours, feePercent, feeFen: 0 });

/** One part of what a ticket opens: a gate by its slug, its name in the admin, and its part of the price. */
export const opens = (gate: string, note: string, share = 1) => ({ gate, note, uses: 1, share });

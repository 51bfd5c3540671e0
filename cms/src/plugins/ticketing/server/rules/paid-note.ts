const FEN_PER_YUAN = 100;

/** What became of a payment, in the 20 signs that a message's field has: up to 50 tickets and 99999.99 yuan fit. */
export function paidNote(order: { validTickets: number; backTickets: number; backFen: number }): string {
  const { validTickets, backTickets, backFen } = order;
  const back = `${backTickets}张退${(backFen / FEN_PER_YUAN).toFixed(2)}元`;
  if (backTickets === 0) return `${validTickets}张门票已生效`;
  return validTickets === 0 ? `未出票，${back}` : `${validTickets}张有效，${back}`;
}

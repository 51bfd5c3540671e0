export type Warning = 'same-device' | 'same-document' | 'many-refunds' | 'new-account' | 'in-debt';

export interface ReviewFacts {
  tickets: number;
  voided: number;
  sameDevice: boolean;
  sameDocument: boolean;
  debtFen: number;
  registeredAt: Date;
  now: Date;
}

const MANY_PERCENT = 30;
/** A refund among one or two tickets says nothing. */
const FEW_TICKETS = 3;
const NEW_ACCOUNT_MS = 7 * 86_400_000;

/** Of a promoter's tickets those that came to nothing, whole percent. */
export const refundPercentOf = ({ tickets, voided }: Pick<ReviewFacts, 'tickets' | 'voided'>): number =>
  tickets === 0 ? 0 : Math.round((voided * 100) / tickets);

/** What a reviewer should know before saying yes. None of it decides by itself. */
export function warningsOf(facts: ReviewFacts): Warning[] {
  const warnings: Warning[] = [];
  if (facts.debtFen > 0) warnings.push('in-debt');
  if (facts.sameDocument) warnings.push('same-document');
  if (facts.sameDevice) warnings.push('same-device');
  if (facts.tickets >= FEW_TICKETS && refundPercentOf(facts) >= MANY_PERCENT) warnings.push('many-refunds');
  if (facts.now.getTime() - facts.registeredAt.getTime() < NEW_ACCOUNT_MS) warnings.push('new-account');
  return warnings;
}

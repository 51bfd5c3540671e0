import type { ProviderState } from '../gateway/transfer-calls';

/** From this amount on WeChat Pay wants the receiver's real name, encrypted. */
const NAME_REQUIRED_FROM_FEN = 200_000;
/** Below this amount WeChat Pay refuses a request that carries a name. */
const NAME_REFUSED_BELOW_FEN = 30;
/** Letters and digits only, for signed paths and for WeChat Pay. */
const NUMBER = /^[0-9A-Za-z]{6,32}$/;

export type TransferProblem = 'amount' | 'name-required' | 'number' | 'remark' | 'report';

export interface TransferTerms {
  number: string;
  amountFen: number;
  remark: string;
  report: readonly { type: string; content: string }[];
  userName?: string | undefined;
}

/** What WeChat Pay would refuse, so that it is said before money is set aside. */
export function transferProblems(terms: TransferTerms): TransferProblem[] {
  const problems: TransferProblem[] = [];
  if (!NUMBER.test(terms.number)) problems.push('number');
  if (!Number.isSafeInteger(terms.amountFen) || terms.amountFen < 1) problems.push('amount');
  if (terms.amountFen >= NAME_REQUIRED_FROM_FEN && !terms.userName) problems.push('name-required');
  if ([...terms.remark].length < 1 || [...terms.remark].length > 32) problems.push('remark');
  const isReported = terms.report.every(
    ({ type, content }) => [...type].length <= 15 && content !== '' && [...content].length <= 32,
  );
  if (!isReported || terms.report.length === 0) problems.push('report');
  return problems;
}

/** The name as it may be sent: not at all with small amounts. */
export const nameToSend = (terms: Pick<TransferTerms, 'amountFen' | 'userName'>): string | undefined =>
  terms.amountFen < NAME_REFUSED_BELOW_FEN ? undefined : terms.userName;

export type TransferStatus = 'created' | 'sent' | 'processing' | 'waiting' | 'paid' | 'failed' | 'cancelled';

const STATUS_OF: Record<ProviderState, TransferStatus> = {
  ACCEPTED: 'processing',
  PROCESSING: 'processing',
  WAIT_USER_CONFIRM: 'waiting',
  TRANSFERING: 'processing',
  SUCCESS: 'paid',
  FAIL: 'failed',
  CANCELING: 'processing',
  CANCELLED: 'cancelled',
};

export const statusOfTransfer = (state: ProviderState): TransferStatus => STATUS_OF[state];

/** Paid, failed and cancelled are for ever, whatever comes late. */
export const isSettled = (status: TransferStatus): boolean =>
  status === 'paid' || status === 'failed' || status === 'cancelled';

/** What a member's recommendations brought, in fen. */
export interface ReferralCentre {
  /** False: the attraction has switched promotion off. */
  open: boolean;
  promoter: 'active' | 'disabled';
  disabledReason: string | null;
  figures: { todayFen: number; monthFen: number; totalFen: number };
  balance: ReferralBalance;
  followers: number;
  rules: ReferralRules;
  /** Number of the withdrawal that is under way. */
  openWithdrawal: string | null;
}

export interface ReferralBalance {
  /** Paid for, not yet visited. */
  pendingFen: number;
  /** Visited, until the days of waiting are over. */
  confirmedFen: number;
  availableFen: number;
  /** In the withdrawal that is under way. */
  lockedFen: number;
  /** Paid out, and later taken back by a refund: later earnings go against it first. */
  debtFen: number;
  paidFen: number;
}

export interface ReferralRules {
  binding: 'first' | 'last' | 'new';
  /** Of `last`: for how long an opened link counts. */
  bindingDays: number;
  freezeDays: number;
  levels: number;
  minimumFen: number;
  maximumFen: number;
  /** From this amount on, WeChat Pay wants to know the real name. */
  realNameFromFen: number;
}

export interface Follower {
  /** Masked. */
  name: string | null;
  at: string;
  orders: number;
  commissionFen: number;
  /** When they bought last. */
  latestAt: string | null;
}

export type CommissionStatus = 'pending' | 'confirmed' | 'available' | 'void' | 'taken-back';

export interface Commission {
  ticketCode: string;
  product: { slug: string; title: string };
  /** Masked. */
  buyer: string | null;
  /** Negative where a refund took back what was earned. */
  amountFen: number;
  paidFen: number;
  status: CommissionStatus;
  level: number;
  at: string;
  availableAt: string | null;
}

export type WithdrawalStatus =
  | 'submitted'
  | 'approved'
  | 'rejected'
  | 'transferring'
  | 'waiting_for_member'
  | 'paid'
  | 'failed'
  | 'cancelled';

/** What `wx.requestMerchantTransfer` needs. */
export interface TransferConfirmation {
  mchId: string;
  appId: string;
  package: string;
}

export interface Withdrawal {
  number: string;
  amountFen: number;
  status: WithdrawalStatus;
  reason: string | null;
  at: string;
  /** In the order in which they happened; `reviewed`: approved by the first of two. */
  steps: { status: WithdrawalStatus | 'reviewed'; at: string; note: string | null }[];
  /** While the member must confirm. */
  confirmation: TransferConfirmation | null;
  /** Only where WeChat is a sandbox: the page on which one confirms. */
  confirmUrl: string | null;
}

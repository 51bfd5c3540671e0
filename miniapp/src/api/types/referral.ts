import type { Shape } from './shape';

/** What a member's recommendations brought, in fen. */
export type ReferralCentre = Shape<'GET /referrals/centre'>;
export type ReferralBalance = ReferralCentre['balance'];
export type ReferralRules = ReferralCentre['rules'];

/** `name` is masked. */
export type Follower = Shape<'GET /referrals/followers'>[number];

/** `buyer` is masked; `amountFen` is negative where a refund took back what was earned. */
export type Commission = Shape<'GET /referrals/commissions'>[number];
export type CommissionStatus = Commission['status'];

/** `steps` in the order in which they happened. */
export type Withdrawal = Shape<'Withdrawal'>;
export type WithdrawalStatus = Withdrawal['status'];

/** What `wx.requestMerchantTransfer` needs. */
export type TransferConfirmation = NonNullable<Withdrawal['confirmation']>;

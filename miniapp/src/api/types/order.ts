import type { TicketStatus } from './ticket';

export interface Order {
  number: string;
  status: 'open' | 'paid' | 'closed';
  amountFen: number;
  expiresAt: string;
  tickets: string[];
  attention?: string | null;
  lines: OrderLine[];
}

/** What became of one ticket of an order, and of the money for it. */
export interface OrderLine {
  /** Its code. */
  ticket: string;
  title: string;
  amountFen: number;
  status: TicketStatus;
  refund?: { number: string; status: string; amountFen: number; cause: string };
}

/** WeChat's own parameters, passed on untouched. */
export interface PaymentParams {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: string;
  paySign: string;
}

export interface Payment {
  provider: 'wechat' | 'none';
  params: PaymentParams | null;
  /** Only where a sandbox stands in for WeChat: a page on which a person pays by clicking. */
  cashierUrl?: string | null;
}

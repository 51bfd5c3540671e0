import { createSign } from 'node:crypto';
import type { Ijsapi } from 'wechatpay-node-v3/dist/lib/interface';
import { settings } from '../../../../../config/settings';
import type { PayParams } from '../../contract';
import { BillCalls } from './bill-calls';
import { Client, newNonce } from './client';
import { WeChatPayError } from './outcome';
import { PlatformKeys } from './platform-keys';
import { RefundCalls } from './refund-calls';
import { sharedCertificates } from './shared-certificates';
import { TransferCalls } from './transfer-calls';
import type { SignedHeaders } from './transport';

export const CERTIFICATES = '/v3/certificates';

/** The transaction as WeChat Pay states it, in answers and notifications alike. */
export interface Transaction {
  appid?: string;
  mchid: string;
  out_trade_no: string;
  transaction_id?: string;
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR';
  success_time?: string;
  payer?: { openid?: string };
  amount?: { total: number; currency: string };
}

/** The exact parameters of a prepay, kept with the payment: a repeat that differs is refused. */
export type PrepayRequest = Ijsapi;

/** Everything said to and by WeChat Pay goes through here. Calls throw WeChatPayError and nothing else. */
export class Gateway {
  private readonly config = settings().wechatPay;
  private readonly client: Client;
  readonly keys: PlatformKeys;
  readonly refunds: RefundCalls;
  readonly transfers: TransferCalls;
  readonly bills: BillCalls;

  constructor() {
    const { apiV3Key, publicKey, publicKeyId } = this.config;
    this.client = new Client(this.config, async (signed, body, path) =>
      path === CERTIFICATES
        ? this.keys.accept(signed, body, new Date())
        : this.keys.verify(signed, body, new Date()),
    );
    this.keys = new PlatformKeys(
      apiV3Key,
      publicKeyId && publicKey ? { id: publicKeyId, pem: publicKey } : undefined,
      sharedCertificates(() => this.client.getPath(CERTIFICATES)),
    );
    this.refunds = new RefundCalls(this.client);
    this.transfers = new TransferCalls(this.client);
    this.bills = new BillCalls(this.client);
  }

  /** Opens a JSAPI payment and answers its prepay_id, good for two hours. */
  async prepay(request: PrepayRequest): Promise<string> {
    const answer = await this.client.transactions_jsapi(request);
    const prepayId = String(answer.data?.package ?? '').replace(/^prepay_id=/, '');
    if (!prepayId) throw new WeChatPayError('unknown', 'no-prepay-id');
    return prepayId;
  }

  /** What the phone needs, signed anew (the text that is signed holds the time of the call). */
  payParams(prepayId: string): PayParams {
    const timeStamp = String(Math.floor(Date.now() / 1000));
    const nonceStr = newNonce();
    const packed = `prepay_id=${prepayId}`;
    const text = `${this.config.appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`;
    const paySign = createSign('RSA-SHA256').update(text).sign(this.config.privateKey, 'base64');
    return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
  }

  /** The transaction, or null when WeChat Pay never heard of the number. */
  async query(reference: string): Promise<Transaction | null> {
    try {
      const answer = await this.client.query({ out_trade_no: reference });
      return answer.data as Transaction;
    } catch (error) {
      if (error instanceof WeChatPayError && error.code === 'ORDER_NOT_EXIST') return null;
      throw error;
    }
  }

  /** Closes a number at WeChat Pay. `paid`: too late, it was paid. */
  async close(reference: string): Promise<'closed' | 'paid'> {
    try {
      await this.client.close(reference);
      return 'closed';
    } catch (error) {
      if (error instanceof WeChatPayError && error.code === 'ORDERPAID') return 'paid';
      if (error instanceof WeChatPayError && error.code === 'ORDER_CLOSED') return 'closed';
      throw error;
    }
  }

  /** True when WeChat Pay signed this notification a moment ago. `body` is the raw text. */
  verifyNotification(signed: SignedHeaders, body: string, at: Date): Promise<boolean> {
    return this.keys.verify(signed, body, at);
  }
}

let gateway: Gateway | undefined;

export function weChatPay(): Gateway {
  gateway ??= new Gateway();
  return gateway;
}

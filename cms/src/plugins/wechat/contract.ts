import type { MessageKind as Kind, messageTemplates } from '../../../config/message-templates';
import type { Tx } from '../../kernel/db';
import type { ErrorCode } from '../../kernel/errors';

export type MessageKind = Kind;

/**
 * What a message of a kind may say, by the names in config/message-templates.ts. Names that end in `Fen` are whole
 * fen, in `At` instants as ISO 8601 text, in `Date` days; they are written as people read them. Nothing about a person.
 */
export type MessageValues<K extends Kind> = Partial<
  Record<(typeof messageTemplates)[K]['values'][number], string | number>
> & { title: string };

export interface NewMessage<K extends Kind> {
  memberId: number;
  kind: K;
  data: MessageValues<K>;
  /** Page of the mini-program that the message opens, without a leading slash: `pages/ticket/index?code=…`. */
  page?: string;
  /** What the message is about. A second message of the same kind and cause is not sent. */
  cause: string;
}

/** A message as people at the desk may know it: that it was sent, never what it says. */
export interface SentMessage {
  kind: string;
  cause: string;
  /** `waiting`, `sent`, `refused` (the visitor does not want any), `failed` */
  state: string;
  createdAt: Date;
}

/** `strapi.plugin('wechat').service('messages')` */
export interface Messages {
  /**
   * Sends a subscribe message after the caller's transaction has committed. Does nothing when the kind has no template.
   * Whether WeChat took it is in `wechat_messages`: a visitor may always refuse, so nothing may depend on it.
   */
  send<K extends Kind>(tx: Tx, message: NewMessage<K>): Promise<void>;
  /** A member's messages whose cause begins with one of these, oldest first. They are kept for half a year. */
  about(memberId: number, causes: readonly string[]): Promise<SentMessage[]>;
}

export interface TextVerdict {
  /** Publish on `pass` only; `review` is for a person. */
  verdict: 'pass' | 'review' | 'risky';
  /** WeChat's label: 100 fine, 10001 advertisement, 20001 politics, 20002 pornography, 20003 abuse, 20006 crime … */
  label: number | null;
  /** False when WeChat could not be asked; then the verdict is `review`. */
  checked: boolean;
  /**
   * Why not: WECHAT_UNREACHABLE, WECHAT_LIMIT_REACHED, WECHAT_REFUSED; UNAUTHORIZED when WeChat has not seen the visitor
   * for two hours, which a new login mends.
   */
  reason?: ErrorCode;
}

/** `strapi.plugin('wechat').service('textCheck')` */
export interface TextCheck {
  /** Asks WeChat about a visitor's text. Never throws for WeChat's sake. Never in a transaction. */
  check(question: {
    memberId: number;
    text: string;
    scene: 'profile' | 'comment' | 'forum' | 'social';
  }): Promise<TextVerdict>;
}

export interface NewDelivery {
  /** out_trade_no */
  reference: string;
  transactionId: string;
  memberId: number;
  /** What was bought, for people. */
  description: string;
}

/** `strapi.plugin('wechat').service('deliveries')` */
export interface Deliveries {
  /**
   * Tells WeChat, after the caller's transaction has committed, that what was paid for is delivered; without that the
   * money stays frozen. Again for the same reference: nothing.
   */
  report(tx: Tx, delivery: NewDelivery): Promise<void>;
}

/** `strapi.plugin('wechat').service('connection')` */
export interface Connection {
  /** Asks WeChat for the account's access token, unless a good one is at hand. Throws what it is refused with. */
  check(): Promise<void>;
}

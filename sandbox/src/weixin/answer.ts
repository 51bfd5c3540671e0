import { randomHex } from '../random.js';

/** An answer of api.weixin.qq.com: always HTTP 200, `errcode` tells. */
export type WeixinAnswer = Record<string, unknown> | PngAnswer;

/** A picture instead of JSON. */
export interface PngAnswer {
  png: Buffer;
}

/** An error of api.weixin.qq.com. */
export class WeixinRefusal extends Error {
  readonly errcode: number;

  constructor(errcode: number, errmsg: string) {
    super(errmsg);
    this.errcode = errcode;
  }

  toJSON(): Record<string, unknown> {
    return {
      errcode: this.errcode,
      errmsg: `${this.message} rid: ${randomHex(8)}-${randomHex(8)}-${randomHex(8)}`,
    };
  }
}

export const WEIXIN_OK = { errcode: 0, errmsg: 'ok' };

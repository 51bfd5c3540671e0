import type { World } from '../world.js';
import { type WeixinAnswer, WeixinRefusal } from './answer.js';

export interface WeixinCall {
  world: World;
  query: URLSearchParams;
  /** The JSON body, empty for GET. */
  body: Record<string, unknown>;
}

/** One endpoint, one file. */
export interface WeixinEndpoint {
  method: 'GET' | 'POST';
  path: string;
  /** Whether `?access_token=` is checked first. */
  needsToken: boolean;
  handle(call: WeixinCall): WeixinAnswer;
}

export function textOf(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** @throws WeixinRefusal 47001 when the text is not a JSON object; a form is not one either */
export function parseBody(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch {
    throw new WeixinRefusal(47001, 'data format error');
  }
  throw new WeixinRefusal(47001, 'data format error');
}

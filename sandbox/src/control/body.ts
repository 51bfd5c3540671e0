import type { HttpContext } from '../http.js';
import { badInput } from './refusal.js';

export type Body = Record<string, unknown>;

/** The JSON object of a request to /sandbox; an empty body is an empty object. */
export async function bodyOf(c: HttpContext): Promise<Body> {
  const body = await jsonOf(c);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badInput('a JSON object is expected');
  return body as Body;
}

/** Any JSON of a request to /sandbox. */
export async function jsonOf(c: HttpContext): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badInput('the body is not JSON');
  }
}

export function textIn(body: Body, name: string): string {
  const value = optionalTextIn(body, name);
  if (!value) throw badInput(`"${name}" is missing`);
  return value;
}

export function optionalTextIn(body: Body, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badInput(`"${name}" must be text`);
  return value;
}

export function optionalNumberIn(body: Body, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badInput(`"${name}" must be a number`);
  return value;
}

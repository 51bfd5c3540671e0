import { paramError } from './refusal.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface TextRule {
  optional?: boolean;
  min?: number;
  max: number;
  pattern?: RegExp;
}

/**
 * Reads a request's JSON body field by field, answering PARAM_ERROR for the first that is wrong.
 * Lengths count characters.
 */
export class Fields {
  private readonly root: Json;

  constructor(body: Json | undefined) {
    if (body === undefined || body === null || typeof body !== 'object' || Array.isArray(body)) {
      throw paramError('/', '', '请求体不是有效的JSON对象');
    }
    refuseUnspeakable(body, '');
    this.root = body;
  }

  /** The whole body but for `except`, the same text for the same parameters whatever their order. */
  fingerprint(except: string[] = []): string {
    const entries = Object.entries(this.root ?? {}).filter(([name]) => !except.includes(name));
    return canonical(Object.fromEntries(entries) as Json);
  }

  has(pointer: string): boolean {
    return this.at(pointer) !== undefined;
  }

  text(pointer: string, rule: TextRule & { optional: true }): string | undefined;
  text(pointer: string, rule: TextRule): string;
  text(pointer: string, rule: TextRule): string | undefined {
    const value = this.at(pointer);
    if (value === undefined && rule.optional) return undefined;
    if (typeof value !== 'string') throw paramError(pointer, value ?? '', '缺失或不是字符串');
    const length = [...value].length;
    if (length < (rule.min ?? 1) || length > rule.max) throw paramError(pointer, value, '长度不符合要求');
    if (rule.pattern && !rule.pattern.test(value)) throw paramError(pointer, value, '格式不符合要求');
    return value;
  }

  /** A whole number of fen. */
  fen(pointer: string, leastFen: number): number {
    const value = this.at(pointer);
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      throw paramError(pointer, value ?? '', '缺失或不是整数');
    }
    if (value < leastFen) throw paramError(pointer, value, `不得小于${leastFen}`);
    return value;
  }

  oneOf(pointer: string, allowed: readonly string[], fallback?: string): string {
    const value = this.at(pointer) ?? fallback;
    if (typeof value !== 'string' || !allowed.includes(value)) {
      throw paramError(pointer, value ?? '', `只能是${allowed.join('、')}`);
    }
    return value;
  }

  /** The objects of a list; an absent list is empty. */
  list(pointer: string): Fields[] {
    const value = this.at(pointer);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw paramError(pointer, value, '不是数组');
    return value.map((each) => new Fields(each));
  }

  private at(pointer: string): Json | undefined {
    let value: Json | undefined = this.root;
    for (const name of pointer.split('/').slice(1)) {
      if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value))
        return undefined;
      value = Object.hasOwn(value, name) ? value[name] : undefined;
    }
    return value;
  }
}

/** WeChat Pay takes UTF-8 of one to three bytes a character only, and no null anywhere. */
function refuseUnspeakable(value: Json, pointer: string): void {
  if (value === null) throw paramError(pointer, '', '不能为null');
  if (typeof value === 'string' && /[\u{10000}-\u{10FFFF}]/u.test(value)) {
    throw paramError(pointer, value, '含有不支持的字符（四字节UTF-8）');
  }
  if (typeof value !== 'object') return;
  for (const [name, part] of Object.entries(value)) refuseUnspeakable(part, `${pointer}/${name}`);
}

function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Client } from './client';
import { WeChatPayError } from './outcome';

export type Bill = 'trade' | 'fund-flow';

const PATHS: Record<Bill, (day: string) => string> = {
  trade: (day) => `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`,
  // Transfers leave the operation account; the trade bill does not have them.
  'fund-flow': (day) => `/v3/bill/fundflowbill?bill_date=${day}&account_type=OPERATION`,
};

const shape = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.string() });

export class BillCalls {
  constructor(private readonly client: Client) {}

  /**
   * The lines of a day's bill as they arrive, or null when nothing happened on that day. The file is not signed: its
   * hash is, so the last line comes only if the whole is what WeChat Pay meant; until then nothing may be believed.
   * Throws WeChatPayError; `STATEMENT_CREATING` asks to come again in half an hour.
   */
  async linesOf(bill: Bill, day: string): Promise<AsyncIterable<string> | null> {
    try {
      const parsed = shape.safeParse(await this.client.getPath(PATHS[bill](day)));
      if (!parsed.success) throw new WeChatPayError('unknown', 'answer-not-understood');
      const { download_url, hash_value } = parsed.data;
      return hashedLines(await this.client.downloadFrom(download_url), hash_value.toLowerCase());
    } catch (error) {
      if (error instanceof WeChatPayError && error.code === 'NO_STATEMENT_EXIST') return null;
      throw error;
    }
  }
}

async function* hashedLines(pieces: AsyncIterable<Uint8Array>, hash: string): AsyncGenerator<string> {
  const sum = createHash('sha1');
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    sum.update(piece);
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (sum.digest('hex') !== hash) throw new WeChatPayError('unknown', 'bill-hash');
  rest += decoder.decode();
  if (rest) yield rest.replace(/\r$/, '');
}

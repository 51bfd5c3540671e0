import { createHash } from 'node:crypto';
import { beijingDay, dayBounds, isDay } from '../bills/day.js';
import { DAY_MS, HOUR_MS } from '../clock.js';
import { takeBillFault } from '../faults/choose-fault.js';
import type { BillFault } from '../faults/fault.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import type { PayAnswer, PayCall } from './call.js';
import { invalidRequest, PayRefusal, paramError } from './refusal.js';

/** A bill is there from ten o'clock of the next day on. */
const READY_AFTER_MIDNIGHT_MS = 10 * HOUR_MS;
/** Three months, and not a day more. */
const KEPT_MS = 92 * DAY_MS;

/**
 * Answers a request for a bill with the address of the file.
 * @param write gives the text, or nothing when nothing happened that day
 * @throws PayRefusal STATEMENT_CREATING before its hour, NO_STATEMENT_EXIST for a day without anything
 */
export function answerBill(
  call: PayCall,
  kind: string,
  write: (day: string) => string | undefined,
): PayAnswer {
  const { world } = call;
  const day = queryText(call, 'bill_date');
  const fault = takeBillFault(world, kind, day);
  checkDay(world, day, fault);
  const gzip = oneOfQuery(call, 'tar_type', ['GZIP']) === 'GZIP';
  const text = write(day);
  if (text === undefined)
    throw new PayRefusal(
      400,
      'NO_STATEMENT_EXIST',
      '账单文件不存在，请检查当前商户号是否在指定日期有交易或退款发生',
    );
  const told = fault?.bill === 'truncated' ? text.slice(0, text.length >> 1) : text;
  const madeAtMs = world.clock.now() - (fault?.bill === 'expired' ? DAY_MS : 0);
  const token = world.bills.keep({ text: told, gzip, madeAtMs });
  return {
    status: 200,
    body: {
      hash_type: 'SHA1',
      hash_value: fault?.bill === 'wrong-hash' ? sha1(`${text}\n`) : sha1(text),
      download_url: `${settingsOf(world).billOrigin}/v3/billdownload/file?token=${token}${gzip ? '&tartype=gzip' : ''}`,
    },
  };
}

function checkDay(world: World, day: string, fault: BillFault | undefined): void {
  if (!isDay(day)) throw paramError('bill_date', day, '格式须为YYYY-MM-DD', 'query');
  const nowMs = world.clock.now();
  const { fromMs, toMs } = dayBounds(day);
  const { billsReadyAtOnce } = settingsOf(world);
  const today = beijingDay(nowMs);
  if (day > today || (day === today && !billsReadyAtOnce)) throw invalidRequest('账单日期须早于今天');
  if (nowMs > fromMs + KEPT_MS) throw invalidRequest('仅支持三个月内的账单下载申请');
  const early = !billsReadyAtOnce && nowMs < toMs + READY_AFTER_MIDNIGHT_MS;
  if (early || fault?.bill === 'creating')
    throw new PayRefusal(400, 'STATEMENT_CREATING', '请求的账单正在生成中，请稍后重试');
}

function queryText({ query }: PayCall, name: string): string {
  const text = query.get(name);
  if (!text) throw paramError(name, '', '必填', 'query');
  return text;
}

/** @throws PayRefusal PARAM_ERROR for a value that is not allowed; absent is undefined */
export function oneOfQuery<T extends string>(
  { query }: PayCall,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const found = allowed.find((each) => each === text);
  if (!found) throw paramError(name, text, `只能是${allowed.join('、')}`, 'query');
  return found;
}

/** Over the text as it is before compression. */
function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

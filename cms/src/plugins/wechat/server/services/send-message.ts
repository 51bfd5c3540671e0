import { z } from 'zod';
import type { MessageTemplate } from '../../../../../config/message-templates';
import { settings } from '../../../../../config/settings';
import { now } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addJob } from '../../../../kernel/jobs';
import type { MessageKind, Messages } from '../../contract';
import { askWeChat } from '../gateway/ask';
import { isRefusal } from '../gateway/call';
import { stateAfter } from '../rules/message-refusal';
import { fitField, wordsFor } from '../rules/message-text';
import { readOpenid } from '../store/members';
import * as messages from '../store/messages';
import * as news from '../store/news';

export const MESSAGE_JOB = 'wechat.send-message';
const PATH = '/cgi-bin/message/subscribe/send';
/** Three and a half hours of exponential back-off: older news is better not told any more. */
const MOST_ATTEMPTS = 10;
/** WeChat's words for the versions of a mini-program differ from call to call. */
const STATES = { release: 'formal', trial: 'trial', develop: 'developer' } as const;
/** WeChat refuses a message with an empty field. */
const NOTHING = '-';

export interface MessagePayload {
  id: number;
  values: Record<string, string | number | undefined>;
  page?: string;
}

/** See the contract. What the message says stands in the job only, and goes with it. */
export const queueMessage: Messages['send'] = async (tx, { memberId, kind, data, page, cause }) => {
  // The page of messages shows it also to those who want none from WeChat.
  await news.insert(tx, memberId, kind, cause, data, page ?? null);
  if (!settings().wechat.templates.get(kind)) return;
  const [message] = await messages.insert(tx, memberId, kind, cause);
  if (!message) return;
  const payload: MessagePayload = { id: message.id, values: data, ...(page ? { page } : {}) };
  await addJob(tx, MESSAGE_JOB, payload, { maxAttempts: MOST_ATTEMPTS });
};

/** The job. Throws to be tried again; an attempt whose answer was lost may have reached the visitor already. */
export async function sendMessage(payload: MessagePayload, job: { attempt: number }): Promise<void> {
  const [message] = await messages.attempt(db(), payload.id);
  if (!message) return;
  const [member] = await readOpenid(db(), message.memberId);
  const template = settings().wechat.templates.get(message.kind as MessageKind);
  if (!member || !template) {
    // Gone since: the member, or the template from the settings.
    await messages.record(db(), message.id, 'failed', null, now());
    return;
  }
  const errcode = await send(member.openid, template, payload);
  const state = stateAfter(errcode, job.attempt >= MOST_ATTEMPTS);
  await messages.record(db(), message.id, state, errcode || null, state === 'waiting' ? null : now());
  if (state === 'waiting')
    throw new Error(`message ${message.id} not taken: errcode ${errcode ?? 'unknown'}`);
}

/** WeChat's errcode, 0 for taken, null when no answer came. */
async function send(openid: string, template: MessageTemplate, payload: MessagePayload) {
  const body = {
    touser: openid,
    template_id: template.id,
    ...(payload.page ? { page: payload.page } : {}),
    data: fieldsOf(template, payload.values),
    miniprogram_state: STATES[settings().wechat.miniProgramVersion],
    lang: 'zh_CN',
  };
  try {
    const answer = await askWeChat({ path: PATH, body, answer: z.object({}), repeatable: false });
    return isRefusal(answer) ? answer.errcode : 0;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function fieldsOf({ fields }: MessageTemplate, values: MessagePayload['values']) {
  const { venueTimeZone } = settings();
  return Object.fromEntries(
    Object.entries(fields).map(([field, name]) => {
      const value = values[name];
      const words = value === undefined ? null : fitField(field, wordsFor(name, value, venueTimeZone));
      return [field, { value: words ?? NOTHING }];
    }),
  );
}

import { statement } from '../../../../kernel/db';
import type { SentMessage } from '../../contract';
import type { MessageState } from '../rules/message-refusal';

export interface MessageRow extends Record<string, unknown> {
  id: number;
  memberId: number;
  kind: string;
}

/** Answers no row when there already is a message of this kind and cause. */
export const insert = statement<{ id: number }, [number, string, string]>(
  'wechat-messages.insert',
  `insert into wechat_messages (member_id, kind, cause) values ($1, $2, $3)
   on conflict (kind, cause) do nothing returning id`,
);

/** Counts an attempt. Answers no row when the message is settled. */
export const attempt = statement<MessageRow, [number]>(
  'wechat-messages.attempt',
  `update wechat_messages set attempts = attempts + 1 where id = $1 and state = 'waiting'
   returning id, member_id as "memberId", kind`,
);

/** `settledAt` is null for a message that goes on waiting. */
export const record = statement<Record<string, never>, [number, MessageState, number | null, Date | null]>(
  'wechat-messages.record',
  `update wechat_messages set state = $2, error_code = $3, settled_at = $4 where id = $1 and state = 'waiting'`,
);

export const forgetBefore = statement<Record<string, never>, [Date]>(
  'wechat-messages.forget-before',
  'delete from wechat_messages where created_at < $1',
);

export const about = statement<SentMessage & Record<string, unknown>, [number, string[]]>(
  'wechat-messages.about',
  `select kind, cause, state, created_at as "createdAt" from wechat_messages
    where member_id = $1 and exists (select 1 from unnest($2::text[]) as of_ours where starts_with(cause, of_ours))
    order by id limit 200`,
);

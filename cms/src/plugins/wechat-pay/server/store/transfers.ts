import { statement } from '../../../../kernel/db';
import type { TransferRequest } from '../gateway/transfer-calls';
import type { TransferStatus } from '../rules/transfer-terms';

export interface TransferRow extends Record<string, unknown> {
  number: string;
  status: TransferStatus;
  amountFen: number;
  /** Sealed; gone once the first sending has put it into `request` in WeChat Pay's own encryption. */
  userName: Buffer | null;
  request: TransferRequest;
  keySerial: string | null;
  packageInfo: string | null;
  failure: string | null;
  cancelAsked: boolean;
  sentAt: Date | null;
}

const COLUMNS = `number, status, amount_fen as "amountFen", user_name as "userName", request,
  key_serial as "keySerial", package_info as "packageInfo", failure, cancel_asked as "cancelAsked",
  sent_at as "sentAt"`;

/** Answers no row when the number is there already: preparing again changes nothing. */
export const insert = statement<{ id: number }, [string, number, string, Buffer | null, string]>(
  'transfers.insert',
  `insert into payment_transfers (number, status, amount_fen, openid, user_name, request)
   values ($1, 'created', $2, $3, $4, $5::jsonb) on conflict (number) do nothing returning id`,
);

export const find = statement<TransferRow, [string]>(
  'transfers.find',
  `select ${COLUMNS} from payment_transfers where number = $1`,
);

export const lock = statement<TransferRow, [string]>(
  'transfers.lock',
  `select ${COLUMNS} from payment_transfers where number = $1 for update`,
);

/** Freezes what is sent, before it is sent: every repeat is the same to the letter. Answers the frozen row. */
export const markSent = statement<TransferRow, [string, Date, string, string | null]>(
  'transfers.mark-sent',
  `update payment_transfers
      set status = 'sent', sent_at = coalesce(sent_at, $2), updated_at = $2, user_name = null,
          request = case when sent_at is null then $3::jsonb else request end,
          key_serial = case when sent_at is null then $4 else key_serial end
    where number = $1 and status in ('created', 'sent') and not cancel_asked returning ${COLUMNS}`,
);

export const keepFailure = statement<Record<string, never>, [string, string, Date]>(
  'transfers.keep-failure',
  'update payment_transfers set failure = $2, updated_at = $3 where number = $1',
);

/** Takes back what was never sent. Answers a row when that was in time. */
export const cancelUnsent = statement<{ number: string }, [string, Date]>(
  'transfers.cancel-unsent',
  `update payment_transfers
      set status = 'cancelled', cancel_asked = true, ended_at = $2, updated_at = $2, user_name = null
    where number = $1 and status = 'created' and sent_at is null returning number`,
);

export const askCancel = statement<Record<string, never>, [string, Date]>(
  'transfers.ask-cancel',
  'update payment_transfers set cancel_asked = true, updated_at = $2 where number = $1',
);

type Applied = [
  number: string,
  status: TransferStatus,
  providerState: string | null,
  transferId: string | null,
  packageInfo: string | null,
  failure: string | null,
  acceptedAt: Date | null,
  endedAt: Date | null,
  at: Date,
];

/** The row is locked, and was found to change. A package is kept while it waits and dropped afterwards. */
export const apply = statement<Record<string, never>, Applied>(
  'transfers.apply',
  `update payment_transfers
      set status = $2, provider_state = coalesce($3, provider_state), transfer_id = coalesce($4, transfer_id),
          package_info = case when $2 = 'waiting' then coalesce($5, package_info) end, failure = $6,
          accepted_at = coalesce(accepted_at, $7), ended_at = $8, updated_at = $9
    where number = $1`,
);

export const forgotten = statement<{ number: string }, [Date]>(
  'transfers.forgotten',
  `select number from payment_transfers
    where status in ('created', 'sent', 'processing', 'waiting') and updated_at < $1 order by id limit 1000`,
);

export const touch = statement<Record<string, never>, [string, Date]>(
  'transfers.touch',
  'update payment_transfers set updated_at = $2 where number = $1',
);

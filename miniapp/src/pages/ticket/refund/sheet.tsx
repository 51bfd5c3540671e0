import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SWRResponse } from 'swr';
import type { RefundQuote, Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { ErrorState, NoticeState } from '@/components/notice-state';
import '@/components/purchase-sheet/index.scss';
import { Sheet } from '@/components/sheet';
import { Bone } from '@/components/skeleton';
import { type PlainKey, useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { QuoteFacts, Reasons } from './quote';
import { type RefundReason, useRefund } from './use-refund';

interface RefundSheetProps {
  ticket: Ticket;
  quote: SWRResponse<RefundQuote>;
  open: boolean;
  onClose: () => void;
  onChange: () => Promise<unknown>;
}

const NO: Record<string, PlainKey> = {
  'not-refundable': 'money.no.not-refundable',
  'too-late': 'money.no.too-late',
  'nothing-left': 'money.no.nothing-left',
  TICKET_ALREADY_USED: 'money.no.TICKET_ALREADY_USED',
  TICKET_REFUNDING: 'money.no.TICKET_REFUNDING',
};

function NotRefundable({ reason }: { reason: string | undefined }) {
  const t = useTranslate();
  return (
    <NoticeState
      id="not-refundable"
      drawing="orders"
      title={t(NO[reason ?? ''] ?? 'money.no.TICKET_NOT_VALID')}
      hint={t('money.no.hint')}
    />
  );
}

function QuoteSkeleton() {
  return (
    <View id="quote-skeleton" className="sheet-part">
      <Bone className="bone--title" width="40%" />
      <Bone width="80%" />
      <Bone width="60%" />
    </View>
  );
}

interface FootProps {
  quote: RefundQuote | undefined;
  busy: boolean;
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
}

function Foot({ quote, busy, problem, onSubmit, onClose }: FootProps) {
  const t = useTranslate();
  const amountFen = quote?.amountFen ?? 0;
  return (
    <>
      {problem && (
        <View id="refund-problem" className="sheet-problem" role="alert">
          {problem}
        </View>
      )}
      {quote?.refundable ? (
        <Action id="submit-refund" block size="large" busy={busy} onTap={onSubmit}>
          {amountFen === 0 ? t('money.submit.free') : t('money.submit', { amount: formatYuan(amountFen) })}
        </Action>
      ) : (
        <Action id="refund-close" block kind="quiet" size="large" onTap={onClose}>
          {t(quote ? 'money.close' : 'action.close')}
        </Action>
      )}
    </>
  );
}

/** What would come back and why, then the way to ask for it. */
export function RefundSheet({ ticket, quote, open, onClose, onChange }: RefundSheetProps) {
  const t = useTranslate();
  const [reason, setReason] = useState<RefundReason | null>(null);
  const { data, error, isValidating, mutate } = quote;
  const { busy, problem, ask } = useRefund({ code: ticket.code, quote: data, refresh: mutate, onChange });
  const submit = async () => {
    if (await ask(reason)) onClose();
  };
  return (
    <Sheet
      id="refund-sheet"
      open={open}
      title={t(data?.refundable === false ? 'money.no' : 'money.ask')}
      onClose={onClose}
      footer={<Foot quote={data} busy={busy} problem={problem} onSubmit={submit} onClose={onClose} />}
      fits
    >
      {!data && !error && <QuoteSkeleton />}
      {!data && error && <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />}
      {data?.refundable === false && <NotRefundable reason={data.reason} />}
      {data?.refundable && (
        <>
          <QuoteFacts ticket={ticket} quote={data} />
          <Reasons chosen={reason} onChoose={setReason} />
        </>
      )}
      <View className="sheet-end" />
    </Sheet>
  );
}

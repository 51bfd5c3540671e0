import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SWRResponse } from 'swr';
import { useRefundQuote } from '@/api/refunds';
import type { Refund, RefundQuote, Ticket } from '@/api/types';
import { useServerNow } from '@/hooks/use-now';
import { useTranslate } from '@/i18n';
import { canMove, reservationStage } from '@/lib/reservation';
import { ChangedPanel, PendingChange } from './change/notices';
import { ChangeSheet } from './change/sheet';
import { type ChangeActions, useChange } from './change/use-change';
import { CodePanel } from './code-panel';
import { TicketFacts } from './facts';
import { TicketHead } from './head';
import { RefundProgress } from './refund/progress';
import { RefundSheet } from './refund/sheet';
import { ReservedDay } from './reservation/day';
import { ReservePanel } from './reservation/panel';
import { ReserveSheet } from './reservation/sheet';
import { type ReservationActions, useReservation } from './reservation/use-reservation';
import { TicketTools } from './tools';
import { CompanionSheet } from './tools/companion-sheet';
import { TicketUses } from './uses';
import { TicketWays } from './ways';

const REFUND_WATCH_MS = 4_000;
/** A reserved day ends while the page lies open: seldom, so seldom looked at. */
const STAGE_WATCH_MS = 30_000;

interface TicketPaperProps {
  ticket: Ticket;
  /** Hands on the ticket as the server has just answered it; none: to be asked again. */
  onChange: (ticket?: Ticket) => Promise<unknown>;
  /** To another ticket on this page. */
  onMove: (code: string) => void;
}

function useRefundOf(ticket: Ticket) {
  const isAsked = ticket.status === 'refunding' || ticket.status === 'refunded';
  const quote = useRefundQuote(
    isAsked || ticket.status === 'valid' || ticket.status === 'expired' ? ticket.code : null,
    {
      refreshInterval: ticket.status === 'refunding' ? REFUND_WATCH_MS : 0,
    },
  );
  return { quote, isAsked, last: quote.data?.refund ?? null };
}

interface HeadPartProps {
  ticket: Ticket;
  nowMs: number;
  actions: ReservationActions;
  /** Of the reservation: said here unless a sheet stands over it and says it. */
  problem: string | null;
  onMove: () => void;
}

function HeadPart({ ticket, nowMs, actions, problem, onMove }: HeadPartProps) {
  const stage = reservationStage(ticket, nowMs);
  return (
    <View className="ticket-head">
      <TicketHead ticket={ticket} stage={stage} />
      {stage === 'made' && (
        <ReservedDay ticket={ticket} actions={actions} canMove={canMove(ticket, nowMs)} onMove={onMove} />
      )}
      {problem && (
        <View id="reservation-problem" className="ticket-head__problem" role="alert">
          {problem}
        </View>
      )}
    </View>
  );
}

/** The code, or what stands in its place: a day to be reserved, or money on its way back. */
function Middle({
  ticket,
  nowMs,
  refund,
  onReserve,
  onMove,
}: {
  ticket: Ticket;
  nowMs: number;
  refund: Refund | null;
  onReserve: () => void;
  onMove: (code: string) => void;
}) {
  const stage = reservationStage(ticket, nowMs);
  if (refund) return <RefundProgress refund={refund} />;
  if (ticket.status === 'changed') return <ChangedPanel ticket={ticket} onMove={onMove} />;
  if (stage === 'needed' || stage === 'missed')
    return <ReservePanel ticket={ticket} missed={stage === 'missed'} onOpen={onReserve} />;
  return <CodePanel ticket={ticket} />;
}

interface SheetsProps {
  ticket: Ticket;
  actions: ReservationActions;
  quote: SWRResponse<RefundQuote>;
  shown: 'reserve' | 'refund' | 'change' | 'companion' | null;
  changing: ChangeActions;
  onClose: () => void;
  onChange: () => Promise<unknown>;
}

function Sheets({ ticket, actions, changing, quote, shown, onClose, onChange }: SheetsProps) {
  const isOpen = ticket.status === 'valid';
  return (
    <>
      {isOpen && ticket.reservation !== 'none' && (
        <ReserveSheet ticket={ticket} actions={actions} open={shown === 'reserve'} onClose={onClose} />
      )}
      {isOpen && ticket.changesLeft > 0 && (
        <ChangeSheet ticket={ticket} actions={changing} open={shown === 'change'} onClose={onClose} />
      )}
      {isOpen && <CompanionSheet ticket={ticket} open={shown === 'companion'} onClose={onClose} />}
      {(isOpen || shown === 'refund') && (
        <RefundSheet
          ticket={ticket}
          quote={quote}
          open={shown === 'refund'}
          onClose={onClose}
          onChange={onChange}
        />
      )}
    </>
  );
}

/** The last request was refused: why, in the words of who decided. */
function Rejected({ refund }: { refund: Refund }) {
  const t = useTranslate();
  return (
    <View id="refund-rejected" className="refund-rejected">
      <View>{t('money.rejected')}</View>
      {refund.rejectedReason && (
        <View id="rejected-reason" className="refund-rejected__reason">
          {t('money.rejected.reason', { reason: refund.rejectedReason })}
        </View>
      )}
    </View>
  );
}

/** A ticket as one holds it: what it is for, its code, and what can be done with it. */
export function TicketPaper({ ticket, onChange, onMove }: TicketPaperProps) {
  const nowMs = useServerNow(STAGE_WATCH_MS);
  const [shown, setShown] = useState<SheetsProps['shown']>(null);
  const actions = useReservation(ticket, onChange);
  const changing = useChange({ ticket, onChange: () => onChange(), onMove });
  const { quote, isAsked, last } = useRefundOf(ticket);
  const show = (sheet: SheetsProps['shown']) => {
    actions.clearProblem();
    changing.clearProblem();
    // The amount goes by the hour.
    if (sheet === 'refund') quote.mutate();
    setShown(sheet);
  };
  return (
    <>
      <View className="ticket-paper">
        <HeadPart
          ticket={ticket}
          nowMs={nowMs}
          actions={actions}
          problem={shown === 'reserve' ? null : actions.problem}
          onMove={() => show('reserve')}
        />
        <View className="ticket-paper__perforation" />
        <PendingChange ticket={ticket} onChange={() => onChange()} />
        {ticket.status === 'valid' && last?.status === 'rejected' && <Rejected refund={last} />}
        <Middle
          ticket={ticket}
          nowMs={nowMs}
          refund={isAsked ? last : null}
          onReserve={() => show('reserve')}
          onMove={onMove}
        />
        <TicketTools ticket={ticket} onCompanion={() => show('companion')} />
        <TicketUses ticket={ticket} />
        <TicketFacts ticket={ticket} stage={reservationStage(ticket, nowMs)} />
        <TicketWays
          ticket={ticket}
          refundable={quote.data?.refundable}
          onChange={() => show('change')}
          onRefund={() => show('refund')}
        />
      </View>
      <Sheets
        ticket={ticket}
        actions={actions}
        changing={changing}
        quote={quote}
        shown={shown}
        onClose={() => show(null)}
        onChange={() => onChange()}
      />
    </>
  );
}

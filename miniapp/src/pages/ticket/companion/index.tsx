import { Text, View } from '@tarojs/components';
import { useCallback } from 'react';
import { fetchSharedCode, useSharedTicket } from '@/api/companions';
import { hasCode } from '@/api/errors';
import type { SharedTicket } from '@/api/types';
import { Action } from '@/components/action';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Stamp } from '@/components/stamp';
import { useBrightScreen } from '@/hooks/use-bright-screen';
import { useServerNow } from '@/hooks/use-now';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useVisitWords } from '@/hooks/use-visit-words';
import { useTranslate } from '@/i18n';
import { open, openProduct } from '@/lib/routes';
import { Freshness, Square } from '../code-panel';
import { shownCode } from '../refresh-plan';
import { TicketSkeleton } from '../skeleton';
import { useLiveCode } from '../use-live-code';
import '../index.scss';

/** So that the page turns when the gate has let somebody in; outside the component, see the ticket's own page. */
const watchWhileOpen = (ticket?: SharedTicket) => (!ticket || ticket.status === 'valid' ? 4_000 : 0);

/** The code of a ticket that somebody else bought. Without network there is none: the link holds no spare one. */
function SharedCode({ secret }: { secret: string }) {
  const t = useTranslate();
  const nowMs = useServerNow();
  const fetchCode = useCallback(() => fetchSharedCode(secret), [secret]);
  const state = useLiveCode(fetchCode, true);
  const shown = shownCode(state.live, null, state.failures, nowMs);
  useBrightScreen(true);
  return (
    <View className="code-panel">
      <Square shown={shown} onRetry={state.refresh} />
      <Freshness shown={shown} state={state} nowMs={nowMs} />
      {shown.kind === 'live' && <Text className="code-panel__warning">{t('ticket.live')}</Text>}
    </View>
  );
}

function SharedPaper({ ticket, secret }: { ticket: SharedTicket; secret: string }) {
  const t = useTranslate();
  const visitWords = useVisitWords();
  const { product, status, visitor, reservation } = ticket;
  const opens = status === 'valid' && reservation !== 'needed';
  return (
    <View id="shared-ticket" className="ticket-paper">
      <View className="ticket-head">
        <Text className="ticket-head__title">{product.title}</Text>
        <View className="ticket-head__line">
          <Text className="ticket-head__when">{visitWords(ticket)}</Text>
          <Text id="ticket-status" className={`ticket-head__near ticket-head__near--${status}`}>
            {t(`status.${status}`)}
          </Text>
        </View>
        {visitor && <Text className="ticket-head__visitor">{visitor.name}</Text>}
      </View>
      <View className="ticket-paper__perforation" />
      {opens ? (
        <SharedCode secret={secret} />
      ) : (
        <View className="code-panel code-panel--over">
          {status === 'valid' ? <Text>{t('reserve.needed')}</Text> : <Stamp status={status} />}
        </View>
      )}
      <View className="ticket-head__shared">
        <Text className="ticket-head__from">{t('companion.from')}</Text>
        <Action id="buy-own" kind="outline" onTap={() => openProduct(product.slug)}>
          {t('companion.own')}
        </Action>
      </View>
    </View>
  );
}

/** What a companion opens from the link that they were sent; nobody need be logged in. */
export default function CompanionPage() {
  usePageTitle('title.companion');
  const t = useTranslate();
  const secret = useParam('s');
  const { data: ticket, error, isValidating, mutate } = useSharedTicket(secret, watchWhileOpen);
  const isGone = !secret || hasCode(error, 'TICKET_NOT_FOUND', 'INVALID_INPUT');
  return (
    <PageRoot className="ticket-page">
      <View className="ticket-page__body">
        {ticket && !isGone && <SharedPaper ticket={ticket} secret={secret} />}
        {!ticket && !isGone && !error && <TicketSkeleton />}
        {isGone && (
          <View className="ticket-paper ticket-paper--plain">
            <NoticeState
              id="link-gone"
              drawing="search"
              title={t('companion.gone')}
              hint={t('companion.gone.hint')}
              action={{ id: 'go-home', label: t('action.home'), onTap: () => open('home') }}
            />
          </View>
        )}
        {!ticket && !isGone && Boolean(error) && (
          <View className="ticket-paper ticket-paper--plain">
            <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
          </View>
        )}
      </View>
    </PageRoot>
  );
}

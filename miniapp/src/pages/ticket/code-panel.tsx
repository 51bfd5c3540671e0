import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useMemo } from 'react';
import { fetchLiveCode } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Ring } from '@/components/ring';
import { Stamp } from '@/components/stamp';
import { Tap } from '@/components/tap';
import { useBrightScreen } from '@/hooks/use-bright-screen';
import { useServerNow } from '@/hooks/use-now';
import { useTranslate } from '@/i18n';
import { fractionLeft } from '@/lib/countdown';
import { qrDataUri } from '@/lib/qr';
import { spacedCode } from '@/lib/spaced-code';
import { announcesCopy, copyText } from '@/platform/clipboard';
import { DECORATIVE } from '@/platform/decorative';
import { colors } from '@/styles/colors';
import { REFRESH_MS, type ShownCode, shownCode } from './refresh-plan';
import { type LiveCodeState, useLiveCode } from './use-live-code';
import './code-panel.scss';

function ShortCode({ code }: { code: string }) {
  const t = useTranslate();
  const copy = async () => {
    await copyText(code);
    if (!announcesCopy) Taro.showToast({ title: t('action.copied'), icon: 'success' });
  };
  return (
    <Tap
      id="short-code"
      className="short-code"
      label={`${t('ticket.code')} ${code} ${t('action.copy')}`}
      onTap={copy}
    >
      <Text id="short-code-text" className="short-code__text">
        {spacedCode(code)}
      </Text>
      <Text className="short-code__copy">{t('action.copy')}</Text>
    </Tap>
  );
}

export function Square({ shown, onRetry }: { shown: ShownCode; onRetry: () => void }) {
  const t = useTranslate();
  const text = shown.kind === 'live' || shown.kind === 'static' ? shown.text : null;
  const source = useMemo(() => (text ? qrDataUri(text) : null), [text]);
  if (source) {
    return (
      <View id="ticket-qr" className="code-panel__square" role="img" aria-label={t('ticket.qr')}>
        <Image {...DECORATIVE} className="code-panel__image" src={source} mode="aspectFit" />
      </View>
    );
  }
  if (shown.kind === 'loading')
    return <View id="qr-loading" className="code-panel__square code-panel__square--empty" />;
  return (
    <View id="qr-failed" className="code-panel__square code-panel__square--failed">
      <Text className="code-panel__failure">{t('ticket.failed')}</Text>
      <Action id="retry" kind="outline" onTap={onRetry}>
        {t('action.retry')}
      </Action>
    </View>
  );
}

/** How fresh the code is, and a way to renew it. */
export function Freshness({
  shown,
  state,
  nowMs,
}: {
  shown: ShownCode;
  state: LiveCodeState;
  nowMs: number;
}) {
  const t = useTranslate();
  if (shown.kind === 'static') return <Text className="code-panel__state">{t('ticket.static')}</Text>;
  if (state.failures > 0) return <Text className="code-panel__state">{t('ticket.retrying')}</Text>;
  const leftMs = Math.max(0, state.nextAtMs - nowMs);
  const seconds = Math.min(REFRESH_MS / 1000, Math.ceil(leftMs / 1000));
  return (
    <Tap id="refresh-code" className="code-panel__fresh" onTap={state.refresh}>
      <Ring
        className="code-panel__ring"
        fraction={fractionLeft(leftMs, REFRESH_MS)}
        color={colors.pine}
        track={colors.line}
        stroke={12}
        label={t('ticket.refreshes', { seconds })}
      >
        <Icon name="refresh" />
      </Ring>
      <Text className="code-panel__state">{t('ticket.refreshes', { seconds })}</Text>
    </Tap>
  );
}

function LivePanel({ ticket }: { ticket: Ticket }) {
  const t = useTranslate();
  const nowMs = useServerNow();
  const fetchCode = useCallback(() => fetchLiveCode(ticket.code), [ticket.code]);
  const state = useLiveCode(fetchCode, true);
  const shown = shownCode(state.live, ticket.staticCode, state.failures, nowMs);
  useBrightScreen(true);
  return (
    <View className="code-panel">
      <Square shown={shown} onRetry={state.refresh} />
      <ShortCode code={ticket.shortCode} />
      <Freshness shown={shown} state={state} nowMs={nowMs} />
      {shown.kind === 'live' && <Text className="code-panel__warning">{t('ticket.live')}</Text>}
    </View>
  );
}

/** The code while the ticket opens a gate; afterwards the mark of what became of it. */
export function CodePanel({ ticket }: { ticket: Ticket }) {
  if (ticket.status === 'valid') return <LivePanel ticket={ticket} />;
  return (
    <View className="code-panel code-panel--over">
      <Stamp status={ticket.status} />
      <ShortCode code={ticket.shortCode} />
    </View>
  );
}

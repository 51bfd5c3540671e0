import { Image, Text, View } from '@tarojs/components';
import { NetworkError } from '@/api/errors';
import emptyError from '@/assets/empty/error.webp';
import emptyOffline from '@/assets/empty/offline.webp';
import emptyOrders from '@/assets/empty/orders.webp';
import emptySearch from '@/assets/empty/search.webp';
import emptyTickets from '@/assets/empty/tickets.webp';
import { useTranslate } from '@/i18n';
import { DECORATIVE } from '@/platform/decorative';
import { Action } from '../action';
import './index.scss';

const DRAWINGS = {
  tickets: emptyTickets,
  orders: emptyOrders,
  search: emptySearch,
  error: emptyError,
  offline: emptyOffline,
};

interface NoticeStateProps {
  id?: string;
  drawing: keyof typeof DRAWINGS;
  title: string;
  hint?: string;
  action?: { id: string; label: string; busy?: boolean; onTap: () => void };
}

/** Nothing here, and why: a small drawing, a sentence, one thing to do. */
export function NoticeState({ id, drawing, title, hint, action }: NoticeStateProps) {
  return (
    <View id={id} className="notice-state">
      <Image {...DECORATIVE} className="notice-state__drawing" src={DRAWINGS[drawing]} mode="aspectFit" />
      <Text className="notice-state__title">{title}</Text>
      {hint && <Text className="notice-state__hint">{hint}</Text>}
      {action && (
        <Action
          id={action.id}
          kind="outline"
          className="notice-state__action"
          busy={action.busy}
          onTap={action.onTap}
        >
          {action.label}
        </Action>
      )}
    </View>
  );
}

interface ErrorStateProps {
  error: unknown;
  /** Whether it is being asked again. The error stays until there is an answer. */
  busy: boolean;
  onRetry: () => void;
}

/** What did not load, told apart by whether there was an answer at all, with a way to ask again. */
export function ErrorState({ error, busy, onRetry }: ErrorStateProps) {
  const t = useTranslate();
  const isOffline = error instanceof NetworkError && !error.answered;
  return (
    <NoticeState
      id="error-state"
      drawing={isOffline ? 'offline' : 'error'}
      title={t(isOffline ? 'state.offline' : 'state.error')}
      hint={t(isOffline ? 'state.offline.hint' : 'state.error.hint')}
      action={{ id: 'retry', label: t('action.retry'), busy, onTap: onRetry }}
    />
  );
}

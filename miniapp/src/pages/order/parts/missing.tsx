import { hasCode } from '@/api/errors';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';

interface NoOrderProps {
  error: unknown;
  busy: boolean;
  onRetry: () => void;
}

/** Why there is no order to show: somebody else's, none of that number, or not loaded; only that one is worth another try. */
export function NoOrder({ error, busy, onRetry }: NoOrderProps) {
  const t = useTranslate();
  if (error && !hasCode(error, 'ORDER_NOT_FOUND', 'NOT_FOUND', 'INVALID_INPUT'))
    return <ErrorState error={error} busy={busy} onRetry={onRetry} />;
  return (
    <NoticeState
      id="order-missing"
      drawing="search"
      title={t('order.missing')}
      hint={t('ticket.missing.hint')}
      action={{ id: 'go-tickets', label: t('result.tickets'), onTap: () => open('tickets') }}
    />
  );
}

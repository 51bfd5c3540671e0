import { View } from '@tarojs/components';
import type { Order } from '@/api/types';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { open, replaceWith } from '@/lib/routes';
import type { Verdict } from './verdict';

interface WaysOnProps {
  verdict: Verdict;
  order: Order;
  onCheck: () => void;
}

/** What to do now: one thing first, one thing else. */
export function WaysOn({ verdict, order, onCheck }: WaysOnProps) {
  const t = useTranslate();
  const [first] = order.tickets;
  const show = () => (first ? open('ticket', { code: first }) : open('tickets'));
  const hasTickets = verdict === 'paid' || verdict === 'booked';
  return (
    <View className="result__ways">
      {hasTickets && (
        <Action id="show-code" size="large" block onTap={show}>
          {t('result.show')}
        </Action>
      )}
      {verdict === 'slow' && (
        <>
          <Action id="check-again" size="large" block onTap={onCheck}>
            {t('result.check')}
          </Action>
          <Action
            id="resume-payment"
            kind="outline"
            size="large"
            block
            onTap={() => replaceWith('pay', { order: order.number })}
          >
            {t('result.resume')}
          </Action>
        </>
      )}
      {(verdict === 'late' || verdict === 'attention') && (
        <Action id="go-tickets" size="large" block onTap={() => open('tickets')}>
          {t('result.tickets')}
        </Action>
      )}
      {verdict === 'closed' && (
        <Action id="order-again" size="large" block onTap={() => open('home')}>
          {t('pay.again')}
        </Action>
      )}
      {verdict !== 'closed' && (
        <Action id="go-home" kind="quiet" size="large" block onTap={() => open('home')}>
          {t('action.home')}
        </Action>
      )}
    </View>
  );
}

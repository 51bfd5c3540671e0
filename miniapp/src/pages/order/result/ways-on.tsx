import { View } from '@tarojs/components';
import type { Order } from '@/api/types';
import { Action } from '@/components/action';
import { type PlainKey, useTranslate } from '@/i18n';
import { open, replaceWith } from '@/lib/routes';
import type { Verdict } from './verdict';

type Way = 'show-code' | 'check-again' | 'resume-payment' | 'go-tickets' | 'order-again' | 'go-home';

const WORDS: Record<Way, PlainKey> = {
  'show-code': 'result.show',
  'check-again': 'result.check',
  'resume-payment': 'result.resume',
  'go-tickets': 'result.tickets',
  'order-again': 'pay.again',
  'go-home': 'action.home',
};

/** What to do now: one thing first, then the others. */
const WAYS: Record<Verdict, Way[]> = {
  waiting: ['go-home'],
  slow: ['check-again', 'resume-payment', 'go-home'],
  paid: ['show-code', 'go-home'],
  booked: ['show-code', 'go-home'],
  twice: ['show-code', 'go-home'],
  late: ['go-tickets', 'go-home'],
  attention: ['go-tickets', 'go-home'],
  closed: ['order-again'],
};

function kindOf(way: Way, index: number): 'pine' | 'outline' | 'quiet' {
  if (way === 'go-home') return 'quiet';
  return index === 0 ? 'pine' : 'outline';
}

interface WaysOnProps {
  verdict: Verdict;
  order: Order;
  onCheck: () => void;
}

export function WaysOn({ verdict, order, onCheck }: WaysOnProps) {
  const t = useTranslate();
  const [first] = order.tickets;
  const go: Record<Way, () => void> = {
    'show-code': () => (first ? open('ticket', { code: first }) : open('tickets')),
    'check-again': onCheck,
    'resume-payment': () => replaceWith('pay', { order: order.number }),
    'go-tickets': () => open('tickets'),
    'order-again': () => open('home'),
    'go-home': () => open('home'),
  };
  return (
    <View className="result__ways">
      {WAYS[verdict].map((way, index) => (
        <Action key={way} id={way} kind={kindOf(way, index)} size="large" block onTap={go[way]}>
          {t(WORDS[way])}
        </Action>
      ))}
    </View>
  );
}

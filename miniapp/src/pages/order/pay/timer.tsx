import { Text, View } from '@tarojs/components';
import type { Order } from '@/api/types';
import { Price } from '@/components/price';
import { Ring } from '@/components/ring';
import { useTranslate } from '@/i18n';
import { formatRemaining, fractionLeft, remainingMs } from '@/lib/countdown';
import { colors } from '@/styles/colors';

const USUAL_HOLD_MS = 15 * 60 * 1000;
/** The last minutes are in the colour of hurry. */
const HURRY_MS = 3 * 60 * 1000;

interface PayTimerProps {
  order: Order;
  /** When the tickets were held; the ring is full then. */
  startedAt: string | undefined;
  nowMs: number;
  isOver: boolean;
}

/** How long the places are kept, by the server's clock. */
export function PayTimer({ order, startedAt, nowMs, isOver }: PayTimerProps) {
  const t = useTranslate();
  const leftMs = isOver ? 0 : remainingMs(order.expiresAt, nowMs);
  const spanMs = startedAt ? Date.parse(order.expiresAt) - Date.parse(startedAt) : USUAL_HOLD_MS;
  const color = leftMs > HURRY_MS ? colors.pine : colors.vermilion;
  const time = formatRemaining(leftMs);
  return (
    <View className="pay-timer">
      <Ring
        className="pay-timer__ring"
        fraction={fractionLeft(leftMs, spanMs)}
        color={color}
        track={colors.line}
        stroke={4}
        label={`${t('pay.left')} ${time}`}
      >
        <Text id="pay-countdown" className="pay-timer__time" style={{ color: isOver ? colors.mist : color }}>
          {time}
        </Text>
        <Text className="pay-timer__word">{t(isOver ? 'pay.over' : 'pay.left')}</Text>
      </Ring>
      <Price id="pay-amount" size="large" amountFen={order.amountFen} />
      <Text className="pay-timer__promise">{t(isOver ? 'pay.over.hint' : 'pay.promise')}</Text>
    </View>
  );
}

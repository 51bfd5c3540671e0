import { Text, View } from '@tarojs/components';
import type { Gift } from '@/api/types';
import { Action } from '@/components/action';
import { Picture } from '@/components/picture';
import { Sheet } from '@/components/sheet';
import { useTranslate } from '@/i18n';
import { Points } from '../parts/points';
import { AddressForm } from './address-form';
import { useAddress } from './use-address';
import { useExchangeGift } from './use-exchange-gift';

interface SheetProps {
  gift: Gift;
  points: number | undefined;
  open: boolean;
  onClose: () => void;
  onRefused: () => void;
}

/** The last look before the points are gone; asks for an address only when there is something to post. */
export function ExchangeSheet({ gift, points, open, onClose, onRefused }: SheetProps) {
  const t = useTranslate();
  const isPosted = gift.way === 'post';
  const address = useAddress();
  const { busy, problem, exchange } = useExchangeGift(gift, onRefused);
  const confirm = () => {
    if (!isPosted) return exchange(null);
    const complete = address.check();
    return complete ? exchange(complete) : undefined;
  };
  return (
    <Sheet
      id="exchange-sheet"
      open={open}
      fits
      title={t('gift.confirm.title')}
      onClose={onClose}
      footer={
        <>
          {problem && (
            <Text id="exchange-problem" className="exchange-sheet__problem" role="alert">
              {problem}
            </Text>
          )}
          <Action id="confirm-exchange" block size="large" busy={busy} onTap={confirm}>
            {t('gift.confirm.action', { points: gift.pointsPrice })}
          </Action>
        </>
      }
    >
      <View className="exchange-sheet__gift card">
        <Picture
          media={gift.picture}
          alt={gift.name}
          shape="fill"
          widthPt={72}
          className="exchange-sheet__picture"
        />
        <View className="exchange-sheet__words">
          <Text className="exchange-sheet__name">{gift.name}</Text>
          <Points points={gift.pointsPrice} />
          {points !== undefined && (
            <Text className="exchange-sheet__after">
              {t('gift.confirm.after', { points: Math.max(0, points - gift.pointsPrice) })}
            </Text>
          )}
        </View>
      </View>
      {isPosted && <AddressForm form={address} />}
      <Text className="exchange-sheet__hint">{t(`gift.confirm.${gift.way}`)}</Text>
    </Sheet>
  );
}

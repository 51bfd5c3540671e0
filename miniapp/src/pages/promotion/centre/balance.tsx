import { Text, View } from '@tarojs/components';
import type { ReferralCentre } from '@/api/types';
import { Action } from '@/components/action';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { open } from '@/lib/routes';
import './balance.scss';

interface PartProps {
  id: string;
  name: string;
  hint: string;
  amountFen: number;
}

/** Money on its way to being the member's. */
function Part({ id, name, hint, amountFen }: PartProps) {
  return (
    <Tap
      id={id}
      className="balance__part"
      label={`${name} ${formatYuan(amountFen)}`}
      onTap={() => open('commissions')}
    >
      <Text className="balance__part-name">{name}</Text>
      <Text className="balance__part-amount">{formatYuan(amountFen)}</Text>
      <Text className="balance__part-hint">{hint}</Text>
    </Tap>
  );
}

function Figures({ figures }: Pick<ReferralCentre, 'figures'>) {
  const t = useTranslate();
  const all = [
    { id: 'today', name: t('promotion.today'), amountFen: figures.todayFen },
    { id: 'month', name: t('promotion.month'), amountFen: figures.monthFen },
    { id: 'total', name: t('promotion.total'), amountFen: figures.totalFen },
  ];
  return (
    <View className="figures card">
      {all.map(({ id, name, amountFen }) => (
        <View key={id} className="figures__figure">
          <Text id={`figure-${id}`} className="figures__amount">
            {formatYuan(amountFen)}
          </Text>
          <Text className="figures__name">{name}</Text>
        </View>
      ))}
    </View>
  );
}

function Notices({
  centre: { open: isOpen, promoter, disabledReason, balance },
}: {
  centre: ReferralCentre;
}) {
  const t = useTranslate();
  return (
    <>
      {!isOpen && (
        <View id="promotion-closed" className="promotion__notice">
          <Text className="promotion__notice-title">{t('promotion.closed')}</Text>
          <Text>{t('promotion.closed.hint')}</Text>
        </View>
      )}
      {isOpen && promoter === 'disabled' && (
        <View id="promoter-disabled" className="promotion__notice">
          <Text className="promotion__notice-title">{t('promotion.disabled')}</Text>
          {disabledReason && <Text>{disabledReason}</Text>}
          <Text>{t('promotion.disabled.hint')}</Text>
        </View>
      )}
      {balance.debtFen > 0 && (
        <View id="promotion-debt" className="promotion__notice promotion__notice--debt">
          <Text className="promotion__notice-title">
            {t('promotion.debt', { amount: formatYuan(balance.debtFen) })}
          </Text>
          <Text>{t('promotion.debt.hint')}</Text>
        </View>
      )}
    </>
  );
}

/** What can be taken out now, large; what is on its way below; and what came when. */
export function Balance({ centre }: { centre: ReferralCentre }) {
  const t = useTranslate();
  const { balance, rules, figures, openWithdrawal } = centre;
  const { freezeDays } = rules;
  return (
    <>
      <View className="balance">
        <View className="balance__top">
          <View className="balance__now">
            <Text className="balance__name">{t('promotion.available')}</Text>
            <View className="balance__sum">
              <Text className="balance__sign">¥</Text>
              <Text id="balance-available" className="balance__whole">
                {formatYuan(balance.availableFen).replace('¥', '')}
              </Text>
            </View>
          </View>
          <Action id="withdraw" kind="onDark" onTap={() => open('withdrawal')}>
            {t(openWithdrawal ? 'promotion.under-way' : 'promotion.withdraw')}
          </Action>
        </View>
        <View className="balance__parts">
          <Part
            id="balance-pending"
            name={t('promotion.pending')}
            hint={t('promotion.pending.hint')}
            amountFen={balance.pendingFen}
          />
          <Part
            id="balance-confirmed"
            name={t('promotion.confirmed')}
            hint={
              freezeDays > 0
                ? t('promotion.confirmed.hint', { days: freezeDays })
                : t('promotion.confirmed.hint.now')
            }
            amountFen={balance.confirmedFen}
          />
        </View>
        {balance.lockedFen > 0 && (
          <Text id="balance-locked" className="balance__locked">
            {t('promotion.locked')} {formatYuan(balance.lockedFen)}
          </Text>
        )}
      </View>
      <Figures figures={figures} />
      <Notices centre={centre} />
    </>
  );
}

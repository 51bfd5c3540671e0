import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ReferralCentre, Withdrawal } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type Translate, useTranslate } from '@/i18n';
import { fenOf, formatYuan, priceParts } from '@/lib/money';
import { useWish } from './use-wish';
import { type WishProblem, wishOf } from './wish';

interface FormProps {
  centre: ReferralCentre;
  onAsked: (withdrawal: Withdrawal) => Promise<unknown>;
}

/** As one types it: without sign, without idle decimals. */
const typedOf = (amountFen: number): string => {
  const { whole, fraction } = priceParts(amountFen);
  return whole + fraction;
};

function sayProblem(problem: WishProblem, { balance, rules }: ReferralCentre, t: Translate): string {
  switch (problem) {
    case 'below':
      return t('withdrawal.problem.below', { amount: formatYuan(rules.minimumFen) });
    case 'above':
      return t('withdrawal.problem.above', { amount: formatYuan(rules.maximumFen) });
    case 'balance':
      return t('withdrawal.problem.balance', { amount: formatYuan(balance.availableFen) });
    default:
      return t(`withdrawal.problem.${problem}`);
  }
}

/** Why nothing can be asked for now, in words; null when something can. */
function obstacleOf({ balance, rules }: ReferralCentre, t: Translate): string | null {
  const { availableFen, debtFen } = balance;
  if (debtFen > 0) return t('withdrawal.debt', { amount: formatYuan(debtFen) });
  if (availableFen >= rules.minimumFen) return null;
  const left = formatYuan(rules.minimumFen - availableFen);
  return t('withdrawal.too-little', { amount: formatYuan(rules.minimumFen), left });
}

function AmountField({
  amount,
  centre: { balance, rules },
  onChange,
}: {
  amount: string;
  centre: ReferralCentre;
  onChange: (amount: string) => void;
}) {
  const t = useTranslate();
  const most = Math.min(balance.availableFen, rules.maximumFen);
  const limits = { from: formatYuan(rules.minimumFen), to: formatYuan(rules.maximumFen) };
  return (
    <>
      <Text className="wish__name">{t('withdrawal.amount')}</Text>
      <View className="wish__amount">
        <Text className="wish__sign">¥</Text>
        <Input
          id="withdrawal-amount"
          className="wish__input"
          type="digit"
          value={amount}
          maxlength={10}
          placeholder="0"
          aria-label={t('withdrawal.amount.label')}
          onInput={(event) => onChange(event.detail.value)}
        />
        <Tap id="withdraw-all" className="wish__all" onTap={() => onChange(typedOf(most))}>
          <Text>{t('withdrawal.all')}</Text>
        </Tap>
      </View>
      <View className="wish__facts">
        <Text id="withdrawal-available">
          {t('withdrawal.available', { amount: formatYuan(balance.availableFen) })}
        </Text>
        <Text>{t('withdrawal.limits', limits)}</Text>
      </View>
    </>
  );
}

function NameField({
  name,
  fromFen,
  onChange,
}: {
  name: string;
  fromFen: number;
  onChange: (name: string) => void;
}) {
  const t = useTranslate();
  return (
    <View className="wish__person">
      <Text className="wish__name">{t('withdrawal.name')}</Text>
      <Input
        id="withdrawal-name"
        className="wish__name-input"
        value={name}
        maxlength={32}
        placeholder={t('withdrawal.name.place')}
        aria-label={t('withdrawal.name')}
        onInput={(event) => onChange(event.detail.value)}
      />
      <Text className="wish__hint">{t('withdrawal.name.hint', { amount: formatYuan(fromFen) })}</Text>
    </View>
  );
}

/** How much, and from 2000 yuan on for whom. */
export function WithdrawalForm({ centre, onAsked }: FormProps) {
  const t = useTranslate();
  const [amount, setAmount] = useState('');
  const [realName, setRealName] = useState('');
  const { busy, problem, setProblem, ask } = useWish(onAsked);
  const obstacle = obstacleOf(centre, t);
  const { realNameFromFen } = centre.rules;
  const submit = () => {
    const answer = wishOf({ amount, realName }, centre.balance, centre.rules);
    if ('problem' in answer) setProblem(sayProblem(answer.problem, centre, t));
    else void ask(answer.wish);
  };
  const type = (next: string) => {
    setAmount(next);
    setProblem(null);
  };
  return (
    <View id="withdrawal-form" className="wish card">
      <View className="wish__way">
        <View className="wish__way-mark">
          <Icon name="wallet" />
        </View>
        <View className="wish__way-words">
          <Text className="wish__way-name">{t('withdrawal.way')}</Text>
          <Text className="wish__hint">{t('withdrawal.way.hint')}</Text>
        </View>
      </View>
      <AmountField amount={amount} centre={centre} onChange={type} />
      {(fenOf(amount) ?? 0) >= realNameFromFen && (
        <NameField name={realName} fromFen={realNameFromFen} onChange={setRealName} />
      )}
      {(problem ?? obstacle) && (
        <View id="withdrawal-problem" className="wish__problem" role="alert">
          {problem ?? obstacle}
        </View>
      )}
      <Action
        id="submit-withdrawal"
        block
        size="large"
        className="wish__submit"
        busy={busy}
        disabled={obstacle !== null || amount === ''}
        onTap={submit}
      >
        {t('withdrawal.submit')}
      </Action>
    </View>
  );
}

import { expect, it } from 'vitest';
import { wishOf } from './wish';

const rules = { minimumFen: 1_000, maximumFen: 500_000, realNameFromFen: 200_000 };
const typed = (amount: string, realName = '') => ({ amount, realName });
const of = (amount: string, availableFen = 900_000, realName = '') =>
  wishOf(typed(amount, realName), { availableFen }, rules);

it('takes whole yuan and up to two decimals', () => {
  expect(of('10')).toEqual({ wish: { amountFen: 1_000 } });
  expect(of('10.5')).toEqual({ wish: { amountFen: 1_050 } });
  expect(of(' 10.05 ')).toEqual({ wish: { amountFen: 1_005 } });
  for (const wrong of ['', '10.055', '1e3', '-10', '十', '10,5'])
    expect(of(wrong)).toEqual({ problem: 'amount' });
});

it('names the limit that is passed', () => {
  expect(of('9.99')).toEqual({ problem: 'below' });
  expect(of('5000.01')).toEqual({ problem: 'above' });
  expect(of('50', 4_999)).toEqual({ problem: 'balance' });
  expect(of('49.99', 4_999)).toEqual({ wish: { amountFen: 4_999 } });
});

it('wants the real name from 2000 yuan on, and sends none below', () => {
  expect(of('2000')).toEqual({ problem: 'name' });
  expect(of('2000', 900_000, ' ')).toEqual({ problem: 'name' });
  expect(of('2000', 900_000, ' 林小满 ')).toEqual({ wish: { amountFen: 200_000, realName: '林小满' } });
  expect(of('1999.99', 900_000, '林小满')).toEqual({ wish: { amountFen: 199_999 } });
});

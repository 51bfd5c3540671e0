import { releaseDue } from '../../../src/plugins/referrals/server/services/release-due';
import { approveWithdrawal } from '../../../src/plugins/referrals/server/services/review-withdrawal';
import { submitWithdrawal } from '../../../src/plugins/referrals/server/services/submit-withdrawal';
import { settleTransfer } from '../../../src/plugins/wechat-pay/server/services/settle-transfer';
import type { Cast, Person } from './people';
import { type Scene, sandbox } from './stage';

const FIRST_DAY = 27;

const ask = ({ id, device }: Person, amountFen: number, now: Date) =>
  submitWithdrawal({
    memberId: id,
    amountFen,
    realName: undefined,
    device,
    idempotency: undefined,
    now,
  });

/** Commission becomes free day by day; one withdrawal is paid out, another one waits to be reviewed. */
export function payouts(cast: Cast, adminId: number): Scene[] {
  let number = '';
  const days = Array.from({ length: FIRST_DAY }, (_, index) => FIRST_DAY - index);
  return [
    ...days.map((daysAgo) => ({ daysAgo, time: '00:20', play: releaseDue })),
    {
      daysAgo: 10,
      time: '21:00',
      play: async (now) => {
        ({ number } = await ask(cast.xuke, 6_000, now));
      },
    },
    {
      daysAgo: 9,
      time: '10:00',
      play: (now) => approveWithdrawal({ number, method: 'transfer', adminId, now }),
    },
    { daysAgo: 9, time: '10:30', play: () => sandbox('transfers/confirm', { out_bill_no: number }) },
    { daysAgo: 9, time: '10:31', play: (now) => settleTransfer(number, now) },
    { daysAgo: 1, time: '21:30', play: (now) => ask(cast.susu, 3_000, now) },
  ];
}

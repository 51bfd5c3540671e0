import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { DomainError } from '../../../../kernel/errors';
import { askWeChat } from '../gateway/ask';
import { isRefusal } from '../gateway/call';
import { refusalError } from '../gateway/refusals';
import { type MemberView, readMember } from './member-view';

const PATH = '/wxa/business/getuserphonenumber';
/** 40029 bad, used or over; 40013 a code of another mini-program. */
const CODE_REFUSED: readonly number[] = [40029, 40013, 40163];
const CHINA = '86';

const phoneAnswer = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().regex(/^\d{4,20}$/),
    countryCode: z.string().regex(/^\d{1,4}$/),
    watermark: z.object({ appid: z.string() }),
  }),
});

/**
 * Stores the phone number behind a code of the phone button (open-type getPhoneNumber): one use, five minutes. Numbers
 * from abroad are kept as `+<country><number>`. Throws PHONE_CODE_INVALID, WECHAT_LIMIT_REACHED, WECHAT_REFUSED,
 * WECHAT_UNREACHABLE.
 */
export async function takePhone(memberId: number, code: string): Promise<MemberView> {
  // Not repeated: the code may have been used up by a call whose answer was lost.
  const answer = await askWeChat({ path: PATH, body: { code }, answer: phoneAnswer, repeatable: false });
  if (isRefusal(answer)) {
    if (CODE_REFUSED.includes(answer.errcode))
      throw new DomainError('PHONE_CODE_INVALID', { errcode: answer.errcode });
    throw refusalError(PATH, answer);
  }
  const { purePhoneNumber, countryCode, watermark } = answer.phone_info;
  if (watermark.appid !== settings().wechat.appId) throw new DomainError('PHONE_CODE_INVALID');
  const phone = countryCode === CHINA ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
  await strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: memberId }, data: { phone } });
  return readMember(memberId);
}

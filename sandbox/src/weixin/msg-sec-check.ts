import { randomHex } from '../random.js';
import { WEIXIN_OK, WeixinRefusal } from './answer.js';
import { textOf, type WeixinEndpoint } from './call.js';
import { checkOpenid, checkRecentVisit } from './members.js';

const MOST_CHARACTERS = 2500;
const SCENES = [1, 2, 3, 4];
const FINE = 100;

interface Finding {
  suggest: 'review' | 'risky';
  label: number;
}

/** The real service judges by models; here a few words stand for each label. */
const WORDS: [words: RegExp, finding: Finding][] = [
  [/赌博|博彩|贩毒|枪支/, { suggest: 'risky', label: 20006 }],
  [/诈骗|刷单|传销/, { suggest: 'risky', label: 20008 }],
  [/色情|裸聊/, { suggest: 'risky', label: 20002 }],
  [/傻逼|去死/, { suggest: 'risky', label: 20003 }],
  [/加微信|代开发票|优惠券群/, { suggest: 'review', label: 10001 }],
  [/他妈|尼玛/, { suggest: 'review', label: 20012 }],
];

/** Judges a visitor's text. */
export const msgSecCheck: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/msg_sec_check',
  needsToken: true,
  handle({ world, body }) {
    const content = textOf(body, 'content');
    if (body.version !== 2 || !SCENES.includes(Number(body.scene)))
      throw new WeixinRefusal(40129, 'invalid scene');
    if (content === '' || [...content].length > MOST_CHARACTERS)
      throw new WeixinRefusal(47001, 'content size error');
    checkOpenid(world, textOf(body, 'openid'));
    checkRecentVisit(world, textOf(body, 'openid'));
    const text = [content, textOf(body, 'title'), textOf(body, 'nickname')].join('\n');
    const [words, finding] = WORDS.find(([pattern]) => pattern.test(text)) ?? [];
    const result = finding ?? { suggest: 'pass' as const, label: FINE };
    const keyword = words?.exec(text)?.[0];
    return {
      ...WEIXIN_OK,
      result,
      detail: [{ strategy: 'keyword', errcode: 0, ...result, ...(keyword ? { keyword, level: 90 } : {}) }],
      trace_id: `${randomHex(8)}-${randomHex(8)}-${randomHex(6)}`,
    };
  },
};

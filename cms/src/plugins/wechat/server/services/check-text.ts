import { z } from 'zod';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { TextCheck, TextVerdict } from '../../contract';
import { askWeChat } from '../gateway/ask';
import { isRefusal } from '../gateway/call';
import { refusalError } from '../gateway/refusals';
import { inPieces } from '../rules/text-pieces';
import { readOpenid } from '../store/members';

const PATH = '/wxa/msg_sec_check';
const VERSION = 2;
const SCENES = { profile: 1, comment: 2, forum: 3, social: 4 } as const;
/** WeChat checks for visitors of the last two hours only; a new login makes one of these. */
const NOT_SEEN_LATELY = 61010;
const WORST_FIRST = ['risky', 'review', 'pass'] as const;

/** Nobody could say: a person has to. */
const NOT_CHECKED: TextVerdict = { verdict: 'review', label: null, checked: false };

const checkAnswer = z.object({ result: z.object({ suggest: z.enum(WORST_FIRST), label: z.number() }) });

/** See the contract. A long text is checked in pieces; the worst verdict counts. */
export const checkText: TextCheck['check'] = async ({ memberId, text, scene }) => {
  const [member] = await readOpenid(db(), memberId);
  if (!member) return NOT_CHECKED;
  let worst: TextVerdict = { verdict: 'pass', label: null, checked: true };
  // Half a character would be sent as a \u escape, which the check reads letter by letter.
  for (const piece of inPieces(Buffer.from(text).toString())) {
    const found = await checkPiece(piece, member.openid, SCENES[scene]);
    if (WORST_FIRST.indexOf(found.verdict) < WORST_FIRST.indexOf(worst.verdict)) worst = found;
    if (worst.verdict === 'risky') break;
  }
  return worst;
};

async function checkPiece(content: string, openid: string, scene: number): Promise<TextVerdict> {
  try {
    const body = { content, version: VERSION, scene, openid };
    const answer = await askWeChat({ path: PATH, body, answer: checkAnswer, repeatable: true });
    if (isRefusal(answer)) {
      if (answer.errcode === NOT_SEEN_LATELY) return { ...NOT_CHECKED, reason: 'UNAUTHORIZED' };
      throw refusalError(PATH, answer);
    }
    return { verdict: answer.result.suggest, label: answer.result.label, checked: true };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...NOT_CHECKED, reason: error.code };
  }
}

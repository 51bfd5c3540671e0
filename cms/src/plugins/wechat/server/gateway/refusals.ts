import { DomainError } from '../../../../kernel/errors';
import type { Refusal } from './call';

/** 45009 the day's or minute's quota of an interface, 45011 too often for this one. */
const LIMITS: readonly number[] = [45009, 45011];

/** A refusal that says nothing about what was asked, only about this account or WeChat: the same for every call. */
export function refusalError(path: string, { errcode }: Refusal): DomainError {
  strapi.log.warn(`WeChat refuses ${path}: errcode ${errcode}`);
  return new DomainError(LIMITS.includes(errcode) ? 'WECHAT_LIMIT_REACHED' : 'WECHAT_REFUSED', { errcode });
}

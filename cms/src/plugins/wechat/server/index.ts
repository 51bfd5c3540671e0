import type { Core } from '@strapi/strapi';
import { db, linkToMembers } from '../../../kernel/db';
import { defineJob, defineTimer } from '../../../kernel/jobs';
import { keepsPersonalData } from '../../../kernel/personal-data';
import type { Connection, Deliveries, Messages, TextCheck } from '../contract';
import { accessToken } from './gateway/access-token';
import { memberRoutes } from './routes/members';
import { miniProgramRoutes } from './routes/mini-program';
import { ownDataRoutes } from './routes/own-data';
import { checkText } from './services/check-text';
import { accountKeeper } from './services/personal-data';
import { DELIVERY_JOB, queueDelivery, reportDelivery } from './services/report-delivery';
import { MESSAGE_JOB, queueMessage, sendMessage } from './services/send-message';
import { about, forgetBefore } from './store/messages';
import { forgetBefore as forgetNewsBefore } from './store/news';

const MEMBER_COLUMNS = [
  ['wechat_messages', 'member_id'],
  ['wechat_deliveries', 'member_id'],
  ['member_news', 'member_id'],
  ['member_avatars', 'member_id'],
] as const;
const MESSAGES_KEPT_MS = 180 * 86_400_000;

const messages: Messages = {
  send: queueMessage,
  about: (memberId, causes) => about(db(), memberId, [...causes]),
};
const textCheck: TextCheck = { check: checkText };
const connection: Connection = { check: async () => void (await accessToken()) };
const deliveries: Deliveries = { report: queueDelivery };

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    defineJob(MESSAGE_JOB, sendMessage);
    defineJob(DELIVERY_JOB, reportDelivery);
    keepsPersonalData('account', accountKeeper);
    defineTimer('wechat.forget-messages', '27 4 * * *', async (at) => {
      const before = new Date(at.getTime() - MESSAGES_KEPT_MS);
      await forgetBefore(db(), before);
      await forgetNewsBefore(db(), before);
    });
    strapi.hook('strapi::content-types.afterSync').register(() => linkToMembers(MEMBER_COLUMNS));
  },
  services: {
    messages: () => messages,
    textCheck: () => textCheck,
    deliveries: () => deliveries,
    connection: () => connection,
  },
  routes: {
    'content-api': { type: 'content-api', routes: [...memberRoutes, ...miniProgramRoutes, ...ownDataRoutes] },
  },
};

import type { Core } from '@strapi/strapi';
import { now } from '../../../kernel/clock';
import { defineJob } from '../../../kernel/jobs';
import type { Payments } from '../contract';
import { notifyMiddleware } from './notify-middleware';
import { notifyRoutes } from './routes/notify';
import { openPayment } from './services/open-payment';
import { POLL_JOB, type PollPayload, poll } from './services/poll';
import { preparePayment } from './services/prepare-payment';
import { settle, settleOrClose } from './services/settle';

const payments: Payments = {
  prepare: preparePayment,
  open: (reference) => openPayment(reference, now()),
  settle,
  settleOrClose: (reference) => settleOrClose(reference, now()),
};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.server.use(notifyMiddleware);
    defineJob<PollPayload>(POLL_JOB, poll);
  },
  routes: { 'content-api': { type: 'content-api', routes: notifyRoutes } },
  services: { payments: () => payments },
};

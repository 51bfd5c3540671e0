import type { Core } from '@strapi/strapi';
import { SettingsError, settings } from '../../../../config/settings';
import { now } from '../../../kernel/clock';
import { defineJob, defineTimer } from '../../../kernel/jobs';
import type { Payments, Reconciliation, Refunds, Transfers } from '../contract';
import { connectionRoutes } from './admin-routes/connection';
import { reconciliationRoutes } from './admin-routes/reconciliation';
import { weChatPay } from './gateway/gateway';
import { notifyMiddleware } from './notify-middleware';
import { permissions } from './permissions';
import { notifyRoutes } from './routes/notify';
import { keyProblems } from './rules/key-problems';
import { onReconcile } from './services/compare-day';
import { openPayment } from './services/open-payment';
import { POLL_JOB, type PollPayload, poll } from './services/poll';
import { preparePayment } from './services/prepare-payment';
import { prepareTransfer } from './services/prepare-transfer';
import { pursueRefund, REFUND_JOB, type RefundPayload } from './services/pursue-refund';
import { pursueTransfer, TRANSFER_JOB, type TransferPayload } from './services/pursue-transfer';
import { readHistory } from './services/read-history';
import {
  RECONCILE_JOB,
  type ReconcilePayload,
  reconcileDay,
  startMissingDays,
} from './services/reconcile-day';
import { requestRefund } from './services/request-refund';
import { settle, settleOrClose } from './services/settle';
import { cancelTransfer, confirmationOf, settleTransfer } from './services/settle-transfer';
import { takeUpForgotten } from './services/take-up-forgotten';
import { hurryRefund, refundToMerchant } from './services/unblock-refund';
import { lockPayments } from './store/refunds';

const payments: Payments = {
  prepare: preparePayment,
  open: (reference) => openPayment(reference, now()),
  settle,
  settleOrClose: (reference) => settleOrClose(reference, now()),
  history: readHistory,
};
const refunds: Refunds = {
  lock: async (tx, references) => void (await lockPayments(tx, [...references])),
  request: requestRefund,
  hurry: hurryRefund,
  toMerchant: (number) => refundToMerchant(number, now()),
};
const transfers: Transfers = {
  prepare: prepareTransfer,
  confirmation: confirmationOf,
  settle: (number) => settleTransfer(number, now()),
  cancel: (number) => cancelTransfer(number, now()),
};
const reconciliation: Reconciliation = { onReconcile };

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const problems = keyProblems(settings().wechatPay, now());
    if (problems.length > 0) throw new SettingsError(problems);
    strapi.server.use(notifyMiddleware);
    defineJob<PollPayload>(POLL_JOB, poll);
    defineJob<RefundPayload>(REFUND_JOB, (payload) => pursueRefund(payload, now()));
    defineJob<TransferPayload>(TRANSFER_JOB, (payload) => pursueTransfer(payload, now()));
    defineJob<ReconcilePayload>(RECONCILE_JOB, (payload) => reconcileDay(payload, now()));
    // Bills are ready after ten.
    defineTimer('wechat-pay.reconcile', '30 10 * * *', startMissingDays);
    defineTimer('wechat-pay.take-up-forgotten', '41 * * * *', takeUpForgotten);
    // Before they are needed: WeChat Pay wants less than twelve hours between two looks.
    defineTimer('wechat-pay.certificates', '23 */6 * * *', () => weChatPay().keys.refresh());
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.service('admin::permission').actionProvider.registerMany(permissions);
  },
  routes: {
    admin: { type: 'admin', routes: [...connectionRoutes, ...reconciliationRoutes] },
    'content-api': { type: 'content-api', routes: notifyRoutes },
  },
  services: {
    payments: () => payments,
    refunds: () => refunds,
    transfers: () => transfers,
    reconciliation: () => reconciliation,
  },
};

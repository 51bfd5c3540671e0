import type { Core } from '@strapi/strapi';
import { auditContent } from '../../../kernel/audit';
import { now } from '../../../kernel/clock';
import { linkToMembers } from '../../../kernel/db';
import { onTogether } from '../../../kernel/events';
import { defineJob, defineTimer } from '../../../kernel/jobs';
import { onNews, tellAfterContent } from '../../../kernel/news';
import { keepsPersonalData } from '../../../kernel/personal-data';
import { whenReady } from '../../../kernel/ready';
import type { Tickets } from '../contract';
import { attentionRoutes } from './admin-routes/attention';
import { auditRoutes } from './admin-routes/audit';
import { calendarRoutes } from './admin-routes/calendar';
import { deskRoutes } from './admin-routes/desk';
import { adminGateRoutes } from './admin-routes/gate';
import { adminDeviceRoutes } from './admin-routes/gate-devices';
import { massRefundRoutes } from './admin-routes/mass-refunds';
import { overviewRoutes } from './admin-routes/overview';
import { adminRefundRoutes } from './admin-routes/refunds';
import { ticketActionRoutes } from './admin-routes/ticket-actions';
import { contentTypes } from './content-types';
import { reconciliation } from './deps';
import { listen } from './listeners';
import { moneyField } from './money-field';
import { permissions } from './permissions';
import { changeRoutes } from './routes/changes';
import { companionRoutes } from './routes/companions';
import { gateRoutes } from './routes/gate';
import { gateStaffRoutes } from './routes/gate-staff';
import { orderRoutes } from './routes/orders';
import { productRoutes } from './routes/products';
import { refundRoutes } from './routes/refunds';
import { ticketRoutes } from './routes/tickets';
import { waitingListRoutes } from './routes/waiting-list';
import { applyPayment } from './services/apply-payment';
import { applyRefund, applyRefundFailure } from './services/apply-refund';
import { checkInvariants } from './services/check-invariants';
import { watchPools } from './services/check-pool';
import { checkProductsOnPublish } from './services/check-product';
import { compareBooks } from './services/compare-books';
import { eraseDocuments } from './services/erase-documents';
import { expireTickets } from './services/expire-tickets';
import { expireWaiting } from './services/expire-waiting';
import { forgetGates } from './services/gate-facts';
import { defineGeneration, generateSlots } from './services/generate-slots';
import { holdTickets } from './services/hold-tickets';
import { offerPlaces } from './services/offer-places';
import { ticketingKeeper } from './services/personal-data';
import { OFFER_JOB, type OfferPayload } from './services/places-freed';
import { planLine } from './services/plan-lines';
import { forgetProducts } from './services/product-facts';
import { readDraftProduct } from './services/product-view';
import { quoteLine } from './services/quote-line';
import { remindOfTomorrow } from './services/remind-of-tomorrow';
import { resealDocuments } from './services/reseal-documents';
import { resealWaiting } from './services/reseal-waiting';
import { MASS_REFUND_JOB, runMassRefunds, takeUpMassRefunds } from './services/run-mass-refunds';
import { forgetSlots } from './services/slot-facts';
import { standingsOf } from './services/standings';
import { submitApproved } from './services/submit-approved';
import { sweep } from './services/sweep';
import { sharedBy } from './store/documents';

const MEMBER_COLUMNS = [
  ['tickets', 'member_id'],
  ['orders', 'member_id'],
  ['scans', 'inspector_id'],
  ['gate_presence', 'inspector_id'],
  ['waiting_list', 'member_id'],
] as const;

/** Content types whose changes are kept, and what the record of changes calls them. */
const AUDITED = {
  'plugin::ticketing.product': 'product',
  'plugin::ticketing.pool': 'pool',
  'plugin::ticketing.gate': 'gate',
};

const ticketsService: Tickets = {
  hold: holdTickets,
  quote: quoteLine,
  check: planLine,
  draft: readDraftProduct,
  standing: async (q, code) => (await standingsOf(q, [code], { current: false })).get(code) ?? null,
  standings: (q, codes) => standingsOf(q, codes, { current: false }),
  current: async (q, code) => (await standingsOf(q, [code], { current: true })).get(code) ?? null,
  currents: (q, codes) => standingsOf(q, codes, { current: true }),
  shareDocument: async (q, memberId, otherId) => (await sharedBy(q, memberId, otherId)).length > 0,
};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register(moneyField);
    keepsPersonalData('tickets', ticketingKeeper);
    onTogether('payment.succeeded', applyPayment);
    listen();
    // Before what refuses, so that its transaction is around them all.
    auditContent(strapi, AUDITED);
    watchPools(strapi, now);
    defineGeneration(now);
    onTogether('payment.refunded', applyRefund);
    onTogether('payment.refund-failed', applyRefundFailure);
    onNews('catalogue', () => {
      forgetProducts();
      forgetSlots();
      forgetGates();
    });
    whenReady(generateSlots);
    defineTimer('ticketing.sweep', '*/15 * * * * *', sweep);
    defineTimer('ticketing.expire-waiting', '*/30 * * * * *', expireWaiting);
    defineJob<OfferPayload>(OFFER_JOB, ({ slotId }, { attempt }) => offerPlaces(slotId, now(), attempt));
    defineTimer('ticketing.submit-refunds', '20 * * * * *', submitApproved);
    defineJob<object>(MASS_REFUND_JOB, runMassRefunds);
    defineTimer('ticketing.take-up-mass-refunds', '40 */5 * * * *', takeUpMassRefunds);
    defineTimer('ticketing.check-invariants', '35 4 * * *', async () => void (await checkInvariants()));
    defineTimer('ticketing.erase-documents', '15 4 * * *', async (at) => {
      await eraseDocuments(at);
      await resealDocuments();
      await resealWaiting();
    });
    defineTimer('ticketing.expire-tickets', '25 * * * *', async (at) => void (await expireTickets(at)));
    defineTimer('ticketing.generate-slots', '5 3 * * *', async (at) => void (await generateSlots(at)));
    defineTimer('ticketing.remind-of-tomorrow', '5 18-20 * * *', remindOfTomorrow);
    strapi.hook('strapi::content-types.afterSync').register(() => linkToMembers(MEMBER_COLUMNS));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    reconciliation().onReconcile('ticketing', compareBooks);
    await strapi.service('admin::permission').actionProvider.registerMany(permissions);
    checkProductsOnPublish();
    const changed = () => tellAfterContent('catalogue');
    strapi.db.lifecycles.subscribe({
      models: ['plugin::ticketing.product', 'plugin::ticketing.pool', 'plugin::ticketing.gate'],
      afterCreate: changed,
      afterUpdate: changed,
      afterDelete: changed,
      afterCreateMany: changed,
      afterUpdateMany: changed,
      afterDeleteMany: changed,
    });
  },
  contentTypes,
  services: { tickets: () => ticketsService },
  routes: {
    admin: {
      type: 'admin',
      routes: [
        ...overviewRoutes,
        ...calendarRoutes,
        ...auditRoutes,
        ...adminRefundRoutes,
        ...adminGateRoutes,
        ...adminDeviceRoutes,
        ...ticketActionRoutes,
        ...massRefundRoutes,
        ...deskRoutes,
        ...attentionRoutes,
      ],
    },
    'content-api': {
      type: 'content-api',
      routes: [
        ...productRoutes,
        ...ticketRoutes,
        ...refundRoutes,
        ...changeRoutes,
        ...companionRoutes,
        ...orderRoutes,
        ...waitingListRoutes,
        ...gateRoutes,
        ...gateStaffRoutes,
      ],
    },
  },
};

import { Calendar, Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { formatYuan } from '../../../../admin/formats/money';
import { showCellsOf } from '../../../../admin/forms/list-columns';
import { AttentionIcon } from './attention/attention-icon';
import { ATTENTION_PATH, attentionPermissions } from './attention/permissions';
import { CALENDAR_PATH, calendarPermissions } from './calendar/permissions';
import { CHANGES_PATH, changesPermissions } from './changes/permissions';
import { GATE_PATH, gatePermissions } from './gate/permissions';
import { ScanIcon } from './gate/scan-icon';
import { registerMoneyField } from './money/register';
import { OrdersIcon } from './orders/orders-icon';
import { ORDERS_PATH, ordersPermissions } from './orders/permissions';
import { GateIcon } from './overview/gate-icon';
import { OVERVIEW_PATH, overviewPermissions } from './overview/permissions';
import { REFUNDS_PATH, refundsPermissions } from './refunds/permissions';
import { RefundIcon } from './refunds/refund-icon';
import { english } from './translations/en';
import { chinese } from './translations/zh-hans';

const MESSAGES: Record<string, Record<string, string>> = { en: english, 'zh-Hans': chinese };

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'ticketing', name: 'ticketing' });
    registerMoneyField(app);
    showCellsOf('plugin::ticketing.money', (fen) => (typeof fen === 'number' ? formatYuan(fen) : null));
    app.addMenuLink({
      to: OVERVIEW_PATH,
      icon: GateIcon,
      intlLabel: { id: 'ticketing.overview.title', defaultMessage: '概览' },
      permissions: overviewPermissions,
      // Before Strapi's home, which is 0.
      position: -1,
      Component: () => import('./overview/page'),
    });
    app.addMenuLink({
      to: ATTENTION_PATH,
      icon: AttentionIcon,
      intlLabel: { id: 'ticketing.attention-page.title', defaultMessage: '待办' },
      permissions: attentionPermissions,
      position: -0.95,
      Component: () => import('./attention/page'),
    });
    app.addMenuLink({
      to: CALENDAR_PATH,
      icon: Calendar,
      intlLabel: { id: 'ticketing.calendar.title', defaultMessage: '日历' },
      permissions: calendarPermissions,
      position: -0.9,
      Component: () => import('./calendar/page'),
    });
    app.addMenuLink({
      to: ORDERS_PATH,
      icon: OrdersIcon,
      intlLabel: { id: 'ticketing.orders.title', defaultMessage: '票与订单' },
      permissions: ordersPermissions,
      position: -0.85,
      Component: () => import('./orders/page'),
    });
    app.addMenuLink({
      to: GATE_PATH,
      icon: ScanIcon,
      intlLabel: { id: 'ticketing.gate-page.title', defaultMessage: '检票' },
      permissions: gatePermissions,
      position: -0.87,
      Component: () => import('./gate/page'),
    });
    app.addMenuLink({
      to: REFUNDS_PATH,
      icon: RefundIcon,
      intlLabel: { id: 'ticketing.refunds.title', defaultMessage: '退款' },
      permissions: refundsPermissions,
      position: -0.8,
      Component: () => import('./refunds/page'),
    });
    app.addMenuLink({
      to: CHANGES_PATH,
      icon: Clock,
      intlLabel: { id: 'ticketing.changes.title', defaultMessage: '变更记录' },
      permissions: changesPermissions,
      position: 8,
      Component: () => import('./changes/page'),
    });
    app.widgets.register((widgets) => [
      {
        icon: GateIcon,
        title: { id: 'ticketing.overview.today', defaultMessage: '今日' },
        component: async () => (await import('./overview/today-widget')).TodayWidget,
        pluginId: 'ticketing',
        id: 'today',
        permissions: overviewPermissions,
        link: {
          label: { id: 'ticketing.overview.open', defaultMessage: '打开概览' },
          href: `/${OVERVIEW_PATH}`,
        },
      },
      ...widgets,
    ]);
  },
  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({ locale, data: MESSAGES[locale] ?? {} })),
};

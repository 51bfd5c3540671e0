import { PriceTag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** The admin's half of the custom field `plugin::ticketing.money`; the server's is server/money-field.ts. */
export function registerMoneyField(app: StrapiApp): void {
  app.customFields.register({
    name: 'money',
    pluginId: 'ticketing',
    type: 'integer',
    intlLabel: { id: 'ticketing.money.label', defaultMessage: '金额' },
    intlDescription: { id: 'ticketing.money.description', defaultMessage: '以元填写，以分保存' },
    icon: PriceTag,
    // Typed by Strapi as taking no props; the content manager gives it the field's.
    components: {
      Input: async () => ({
        default: (await import('./money-input')).MoneyInput as unknown as ComponentType,
      }),
    },
  });
}

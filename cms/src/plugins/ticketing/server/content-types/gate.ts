import { gateForm } from './forms/gate-form';

const shared = { pluginOptions: { i18n: { localized: false } } };

/** A place where tickets are scanned. Its slug stands in every scan and in what tickets open. */
export const gate = {
  schema: {
    kind: 'collectionType',
    collectionName: 'gates',
    info: { singularName: 'gate', pluralName: 'gates', displayName: '检票口' },
    options: { draftAndPublish: false },
    pluginOptions: { i18n: { localized: true }, form: { uid: 'plugin::ticketing.gate', sections: [] } },
    config: gateForm,
    attributes: {
      title: { type: 'string', required: true, maxLength: 40, pluginOptions: { i18n: { localized: true } } },
      slug: {
        type: 'string',
        required: true,
        // Of one language: the rows of a gate's languages share it.
        unique: true,
        regex: '^[a-z0-9]+(-[a-z0-9]+)*$',
        maxLength: 60,
        ...shared,
      },
      sort: { type: 'integer', default: 100, ...shared },
      direction: { type: 'enumeration', enum: ['both', 'in', 'out'], default: 'both', ...shared },
      products: {
        type: 'relation',
        relation: 'oneToMany',
        target: 'plugin::ticketing.product',
        ...shared,
      },
      idCheck: { type: 'boolean', default: true, ...shared },
      countsInside: { type: 'boolean', default: true, ...shared },
    },
  },
};

import { gateForm } from './forms/gate-form';

/** A place where tickets are scanned. */
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
      slug: { type: 'string', required: true, regex: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      sort: { type: 'integer', default: 100 },
    },
  },
};

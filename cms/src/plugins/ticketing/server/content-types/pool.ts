import { poolForm } from './forms/pool-form';
import { poolSections } from './forms/pool-words';

/** A place's capacity that several products share; its slots are generated from the openings. */
export const pool = {
  schema: {
    kind: 'collectionType',
    collectionName: 'pools',
    info: {
      singularName: 'pool',
      pluralName: 'pools',
      displayName: '客流池',
      description: '一个场所每天能接待多少人',
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      form: { uid: 'plugin::ticketing.pool', sections: poolSections.map(({ above }) => above) },
    },
    config: poolForm,
    attributes: {
      name: { type: 'string', required: true, maxLength: 60 },
      slug: { type: 'string', required: true, regex: '^[a-z0-9]+(-[a-z0-9]+)*$', column: { unique: true } },
      wholeDay: { type: 'boolean', default: true, required: true },
      daysAhead: { type: 'integer', default: 60, min: 1, max: 400, required: true },
      openings: {
        type: 'component',
        component: 'ticketing.opening',
        repeatable: true,
        required: true,
        min: 1,
      },
      exceptions: { type: 'component', component: 'ticketing.exception', repeatable: true },
    },
  },
};

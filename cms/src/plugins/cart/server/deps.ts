import type { Tickets } from '../../ticketing/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const tickets = (): Tickets => strapi.plugin('ticketing').service('tickets');

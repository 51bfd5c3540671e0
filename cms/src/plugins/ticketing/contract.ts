/** What the plugins on ticketing's right may know of it. */
export type { TicketStatus } from './server/rules/ticket-state';

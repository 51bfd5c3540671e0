import { childTicket } from './product-child-ticket';
import { dayTicket } from './product-day-ticket';
import { freeGarden } from './product-free-garden';
import { rareView } from './product-rare-view';

export const products = [dayTicket, rareView, childTicket, freeGarden];

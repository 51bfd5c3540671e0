import { childTicket } from './product-child-ticket';
import { dayTicket } from './product-day-ticket';
import { familyTicket } from './product-family-ticket';
import { freeGarden } from './product-free-garden';
import { openTicket } from './product-open-ticket';
import { rareView } from './product-rare-view';
import { realName } from './product-real-name';
import { tenTimes } from './product-ten-times';
import { threeGates } from './product-three-gates';
import { windowOnly } from './product-window-only';

export const products = [
  dayTicket,
  threeGates,
  rareView,
  familyTicket,
  childTicket,
  realName,
  freeGarden,
  openTicket,
  tenTimes,
  windowOnly,
];

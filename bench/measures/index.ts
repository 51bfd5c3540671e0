import type { Stage } from '../stage';
import { measureArticles } from './articles';
import { measureCatalogue } from './catalogue';
import type { Row } from './compare';
import { measureFirstScreen } from './first-screen';
import { measureGate } from './gate';
import { measureHolds } from './holds';
import { measureNotifications } from './notifications';

/** A measure is a line here, a file beside this one, and its counterpart in bench/bare. */
export const measures: Record<string, (stage: Stage) => Promise<Row[]>> = {
  articles: measureArticles,
  catalogue: measureCatalogue,
  'first-screen': measureFirstScreen,
  gate: measureGate,
  holds: measureHolds,
  notifications: measureNotifications,
};

import type { Messages } from '../zh';
import { account } from './account';
import { buying } from './buying';
import { cart } from './cart';
import { changes } from './changes';
import { claims } from './claims';
import { content } from './content';
import { dateChange } from './date-change';
import { gate } from './gate';
import { gifts } from './gifts';
import { own } from './own';
import { points } from './points';
import { promotion } from './promotion';
import { shell } from './shell';
import { terms } from './terms';
import { tickets } from './tickets';

export const en: Record<keyof Messages, string> = {
  ...shell,
  ...buying,
  ...cart,
  ...terms,
  ...tickets,
  ...changes,
  ...dateChange,
  ...account,
  ...gate,
  ...gifts,
  ...content,
  ...claims,
  ...own,
  ...points,
  ...promotion,
};

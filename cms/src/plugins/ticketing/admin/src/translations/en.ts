import choices from './choices-en.json';
import { formWords } from './form-words';
import attention from './pages-attention-en.json';
import calendar from './pages-calendar-en.json';
import changes from './pages-changes-en.json';
import pages from './pages-en.json';
import gate from './pages-gate-en.json';
import mass from './pages-mass-en.json';
import orders from './pages-orders-en.json';
import queue from './pages-queue-en.json';
import refunds from './pages-refunds-en.json';

export const english = {
  ...pages,
  ...calendar,
  ...changes,
  ...refunds,
  ...mass,
  ...orders,
  ...gate,
  ...attention,
  ...queue,
  ...choices,
  ...formWords('en'),
};

import choices from './choices-zh-hans.json';
import { formWords } from './form-words';
import attention from './pages-attention-zh-hans.json';
import calendar from './pages-calendar-zh-hans.json';
import changes from './pages-changes-zh-hans.json';
import gate from './pages-gate-zh-hans.json';
import mass from './pages-mass-zh-hans.json';
import orders from './pages-orders-zh-hans.json';
import queue from './pages-queue-zh-hans.json';
import refunds from './pages-refunds-zh-hans.json';
import pages from './pages-zh-hans.json';

export const chinese = {
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
  ...formWords('zh'),
};

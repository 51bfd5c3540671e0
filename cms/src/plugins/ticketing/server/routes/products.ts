import { z } from 'zod';
import { day, defineRoute } from '../../../../kernel/http';
import { listProducts, readProduct } from '../services/product-view';
import { readCalendar, readSlots } from '../services/read-calendar';
import { calendarDay, product, slot } from './shapes';

const params = { id: z.string().min(1).max(64).describe('slug or documentId') };

export const productRoutes = [
  defineRoute({
    method: 'GET',
    path: '/products',
    access: 'public',
    cache: 'catalogue',
    summary: 'The tickets on show',
    response: z.array(product),
    handle: async ({ channel, locale, now }) => ({
      data: await listProducts({ channel, locale, now }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/products/:id',
    access: 'public',
    cache: 'catalogue',
    summary: 'One ticket',
    params,
    response: product,
    handle: async ({ params: { id }, channel, locale, now }) => ({
      data: await readProduct(id, { channel, locale, now }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/products/:id/calendar',
    access: 'public',
    cache: 'catalogue',
    summary: 'Price and places left of each day',
    params,
    query: { from: day.optional(), to: day.optional() },
    response: z.array(calendarDay),
    handle: async ({ params: { id }, query: { from, to }, now }) => ({
      data: await readCalendar(id, from, to, now),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/products/:id/slots',
    access: 'public',
    cache: 'catalogue',
    summary: 'The slots of one day',
    params,
    query: { date: day },
    response: z.array(slot),
    handle: async ({ params: { id }, query: { date }, now }) => ({
      data: await readSlots(id, date, now),
    }),
  }),
];

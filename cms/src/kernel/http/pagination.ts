import { z } from 'zod';

/** Query of every list: `?page=1&pageSize=20`. */
export const page = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** `meta.pagination` as Strapi's own lists have it. */
export const pagination = ({ page, pageSize }: { page: number; pageSize: number }, total: number) => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});

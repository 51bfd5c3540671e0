import { z } from 'zod';
import { isDay } from '../clock';

export const day = z.string().refine(isDay, 'must be a day like 2026-12-06');
export const instant = z.iso.datetime();
export const fen = z.number().int();

export const media = z
  .object({
    url: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    alternativeText: z.string().nullable(),
    formats: z.record(z.string(), z.unknown()).nullable(),
  })
  .nullable();

/** What a visitor may fill in; which of it is needed, and whether it is right, a product's form decides. */
export const visitor = z.object({
  name: z.string().max(80).optional(),
  phone: z.string().max(40).optional(),
  documentType: z.string().max(20).optional(),
  documentNumber: z.string().max(40).optional(),
});

import { errors } from '@strapi/utils';
import { localeOf } from './http';

/** A mistake in a form: the field at which it is shown, and what to do about it. */
export interface ContentMistake {
  field: string;
  code: string;
  zh: string;
  en: string;
}

/** Throws Strapi's ValidationError, which the admin shows as a message and at the fields, in the reader's language. */
export function refuseContent(mistakes: readonly ContentMistake[]): void {
  if (mistakes.length === 0) return;
  const ctx = strapi.requestContext.get();
  const locale = ctx ? localeOf(ctx) : 'zh';
  throw new errors.ValidationError(mistakes.map((mistake) => mistake[locale]).join(''), {
    errors: mistakes.map((mistake) => ({
      path: [mistake.field],
      name: 'ValidationError',
      code: mistake.code,
      message: mistake[locale],
    })),
  });
}

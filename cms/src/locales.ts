import type { Core } from '@strapi/strapi';

const ENGLISH = { code: 'en', name: 'English (en)' };

/** Content is written in Chinese (the default, made by Strapi at first start) and in English. Re-runnable. */
export async function addLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode(ENGLISH.code))) await locales.create(ENGLISH);
}

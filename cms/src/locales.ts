import type { Core } from '@strapi/strapi';

const ENGLISH = { code: 'en', name: 'English' };
/** Strapi names the default locale at its first start; editors read this in every form. */
const CHINESE = { given: 'Chinese (zh)', name: '中文' };

/** Content is written in Chinese (the default, made by Strapi at first start) and in English. Re-runnable. */
export async function addLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  const chinese = await locales.findByCode('zh');
  if (chinese?.name === CHINESE.given) await locales.update({ id: chinese.id }, { name: CHINESE.name });
  if (!(await locales.findByCode(ENGLISH.code))) await locales.create(ENGLISH);
}

import type { StrapiApp } from '@strapi/strapi/admin';
import { signTitles } from './brand/document-title';
import gate from './brand/gate.svg';
import { theme } from './brand/theme';
import { presetFirstVisit } from './first-visit';
import { dressForms } from './forms';
import { hideDeveloperTools } from './quiet';
import { translations } from './translations';

presetFirstVisit();

export default {
  config: {
    locales: ['zh-Hans'],
    translations,
    auth: { logo: gate },
    menu: { logo: gate },
    theme,
    notifications: { releases: false },
    tutorials: false,
  },
  register(app: StrapiApp) {
    dressForms(app);
    hideDeveloperTools(app);
  },
  bootstrap() {
    signTitles('山门');
  },
};

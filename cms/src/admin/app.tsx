import type { StrapiApp } from '@strapi/strapi/admin';
import { signTitles } from './brand/document-title';
import gate from './brand/gate.svg';
import { theme } from './brand/theme';
import { contentPages } from './content/register';
import { presetFirstVisit } from './first-visit';
import { dressForms, registerFormParts } from './forms';
import { hideDeveloperTools } from './quiet';
import { translations } from './translations';

presetFirstVisit();

let running: StrapiApp;

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
    registerFormParts(app);
    contentPages.register(app);
    hideDeveloperTools(app);
    // Bootstrap is not given the whole application, and the forms' texts are in it.
    running = app;
  },
  bootstrap() {
    dressForms(running);
    signTitles('山门');
  },
};

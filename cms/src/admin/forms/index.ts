import type { StrapiApp } from '@strapi/strapi/admin';
import { adminLanguage } from '../first-visit';
import { dressLayout, type EditLayout, SECTION_FIELD } from './edit-layout';
import { dressColumns } from './list-columns';
import { dressFilters } from './list-filters';
import { SectionHeading } from './section-heading';

/** There "configure the view" would store what we add as if a person had written it. */

const isBeingConfigured = () => window.location.pathname.includes('/configurations/');

/** Strapi's hooks run outside React, so texts are looked up in the merged translations by the stored language. */
export function dressForms(app: StrapiApp): void {
  const say = (key: string): string | undefined => app.configurations.translations[adminLanguage()]?.[key];

  app.addFields({ type: SECTION_FIELD, Component: SectionHeading });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (given: { layout: EditLayout }) =>
    isBeingConfigured() ? given : { ...given, layout: dressLayout(given.layout, say) },
  );
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', dressColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', (given: Parameters<typeof dressFilters>[0]) =>
    dressFilters(given, say),
  );
}

import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { adminLanguage } from '../first-visit';
import { dressLayout, type EditLayout, SECTION_FIELD } from './edit-layout';
import { keepTypedOnRefusal } from './keep-typed';
import { dressColumns } from './list-columns';
import { dressFilters } from './list-filters';
import { SectionHeading } from './section-heading';

/** There "configure the view" would store what we add as if a person had written it. */

const isBeingConfigured = () => window.location.pathname.includes('/configurations/');

/** Merged by Strapi after all plugins are registered; its type says nothing of what is in it. */
const translationsOf = (app: StrapiApp): Record<string, Record<string, string>> =>
  app.configurations.translations;

// Fields are typed as taking no props; what they get is the field of the layout.
export const registerFormParts = (app: StrapiApp): void =>
  app.addFields({ type: SECTION_FIELD, Component: SectionHeading as ComponentType });

/** Strapi's hooks run outside React, so texts are looked up in the merged translations by the stored language.
 * To be called after all plugins' bootstraps, so that their columns are there to be dressed. */
export function dressForms(app: StrapiApp): void {
  const say = (key: string): string | undefined => translationsOf(app)[adminLanguage()]?.[key];

  keepTypedOnRefusal();
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (given: { layout: EditLayout }) =>
    isBeingConfigured() ? given : { ...given, layout: dressLayout(given.layout, say) },
  );
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', dressColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', (given: Parameters<typeof dressFilters>[0]) =>
    dressFilters(given, say),
  );
}

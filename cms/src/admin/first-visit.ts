/** What a browser finds on its first visit. What a person chose later stays. */
const PRESETS = {
  'strapi-admin-language': 'zh-Hans',
  STRAPI_GUIDED_TOUR: JSON.stringify({ enabled: false, hidden: true, completedActions: [], tours: {} }),
  // Scoped by Strapi with the project's id, which is `false` while telemetry is off.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

export function presetFirstVisit(): void {
  for (const [key, value] of Object.entries(PRESETS)) {
    if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
  }
}

/** The admin's language as this browser has it; Strapi keeps it under this key. */
export const adminLanguage = (): string => window.localStorage.getItem('strapi-admin-language') ?? 'zh-Hans';

/** First visit in Chinese and without the guided tour; what a person chose later stays. */
const preset = (key: string, value: string) => {
  if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
};

preset('strapi-admin-language', 'zh-Hans');
preset(
  'STRAPI_GUIDED_TOUR',
  JSON.stringify({ enabled: false, hidden: true, completedActions: [], tours: {} }),
);

export default {
  config: {
    locales: ['zh-Hans'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {},
};

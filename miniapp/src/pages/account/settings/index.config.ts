export default definePageConfig({ navigationBarTitleText: 'account/settings' });

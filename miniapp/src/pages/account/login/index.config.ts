export default definePageConfig({ navigationBarTitleText: 'account/login' });

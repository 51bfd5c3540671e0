export default definePageConfig({ navigationBarTitleText: 'tickets' });

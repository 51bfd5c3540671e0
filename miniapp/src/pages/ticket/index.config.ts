export default definePageConfig({ navigationBarTitleText: 'ticket' });

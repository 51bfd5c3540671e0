export default definePageConfig({ navigationBarTitleText: 'order/result' });

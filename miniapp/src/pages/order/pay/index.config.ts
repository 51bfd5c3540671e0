export default definePageConfig({ navigationBarTitleText: 'order/pay' });

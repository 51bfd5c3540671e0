export default definePageConfig({ navigationBarTitleText: '常用游客' });

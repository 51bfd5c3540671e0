export default definePageConfig({ navigationBarTitleText: '失物详情', enableShareAppMessage: true });

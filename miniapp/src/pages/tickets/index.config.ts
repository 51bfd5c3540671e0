export default definePageConfig({ navigationBarTitleText: '票夹', enablePullDownRefresh: true });

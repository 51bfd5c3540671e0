export default definePageConfig({
  navigationBarTitleText: '攻略',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

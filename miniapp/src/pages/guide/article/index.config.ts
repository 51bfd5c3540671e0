export default definePageConfig({
  navigationBarTitleText: '攻略',
  navigationStyle: 'custom',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});

export default definePageConfig({
  navigationBarTitleText: '入园码',
  navigationStyle: 'custom',
  enableShareAppMessage: true,
});

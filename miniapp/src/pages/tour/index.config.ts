export default definePageConfig({
  navigationBarTitleText: '导览',
  navigationStyle: 'custom',
  backgroundColor: '#12201F',
  enableShareAppMessage: true,
});

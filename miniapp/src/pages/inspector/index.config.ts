export default definePageConfig({
  navigationBarTitleText: '检票',
  navigationStyle: 'custom',
  backgroundColor: '#12201F',
});

export default definePageConfig({
  navigationBarTitleText: '导览',
  navigationBarBackgroundColor: '#22384A',
  navigationBarTextStyle: 'white',
  backgroundColor: '#22384A',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

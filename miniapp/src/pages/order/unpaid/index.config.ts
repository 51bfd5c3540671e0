export default definePageConfig({ navigationBarTitleText: '未支付门票', enablePullDownRefresh: true });

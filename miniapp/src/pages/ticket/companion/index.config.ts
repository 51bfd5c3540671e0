export default definePageConfig({ navigationBarTitleText: '同行票' });

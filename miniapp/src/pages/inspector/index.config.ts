export default definePageConfig({ navigationBarTitleText: 'inspector' });

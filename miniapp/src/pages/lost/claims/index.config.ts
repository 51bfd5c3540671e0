export default definePageConfig({ navigationBarTitleText: '我的认领与挂失' });

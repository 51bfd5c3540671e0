export default defineAppConfig({
  pages: ['pages/home/index', 'pages/tickets/index', 'pages/me/index'],
  subPackages: [
    { root: 'pages/product', pages: ['index'] },
    { root: 'pages/order', pages: ['pay/index', 'result/index', 'unpaid/index'] },
    { root: 'pages/cart', pages: ['index'] },
    { root: 'pages/waiting', pages: ['index'] },
    { root: 'pages/ticket', pages: ['index'] },
    { root: 'pages/account', pages: ['login/index', 'settings/index', 'visitors/index'] },
    { root: 'pages/inspector', pages: ['index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/product', 'pages/order', 'pages/cart'] },
    'pages/tickets/index': { network: 'all', packages: ['pages/ticket'] },
  },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '山门',
    navigationBarBackgroundColor: '#FAF8F3',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF8F3',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5D6C6A',
    selectedColor: '#2F6B5A',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-active.png',
      },
      {
        pagePath: 'pages/tickets/index',
        text: '票夹',
        iconPath: 'assets/tab/tickets.png',
        selectedIconPath: 'assets/tab/tickets-active.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-active.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
});

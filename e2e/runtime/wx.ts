import type { PageStack } from './page-stack';
import type { Phone } from './phone';
import { call } from './wx-calls';
import { canvases } from './wx-canvas';
import { fileSystem } from './wx-files';
import { request, requestMerchantTransfer, requestPayment } from './wx-network';

type Listener = (event: unknown) => void;
type Revive = <Value>(value: Value) => Value;

const WINDOW = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3 };
const SYSTEM = {
  ...WINDOW,
  statusBarHeight: 47,
  platform: 'devtools',
  system: 'iOS 17.0',
  language: 'zh_CN',
  SDKVersion: '3.7.0',
};
const CAPSULE = { width: 87, height: 32, top: 51, bottom: 83, left: 293, right: 380 };

/**
 * The part of `wx` that the bundle may use, each member named: Taro copies the API with `Object.keys(wx)`, so a
 * proxy that pretends to have everything would hide what is missing.
 */
export function makeWx(phone: Phone, pages: () => PageStack, revive: Revive): Record<string, unknown> {
  return {
    ...information(phone, revive),
    ...storage(phone, revive),
    ...navigation(pages, revive),
    ...dialogs(phone, revive),
    ...device(phone, revive),
    ...canvases(phone, pages, revive),
    request: call('request', revive, (options: Parameters<typeof request>[1]) => request(phone, options)),
    login: call('login', revive, () => ({ code: `demo-${phone.visitor}` })),
    requestPayment: call('requestPayment', revive, (options: Record<string, unknown>) =>
      requestPayment(phone, options),
    ),
    requestMerchantTransfer: call('requestMerchantTransfer', revive, (options: Record<string, unknown>) =>
      requestMerchantTransfer(phone, options),
    ),
    // Everything is allowed, as by a visitor who taps on what is offered.
    requestSubscribeMessage: call('requestSubscribeMessage', revive, ({ tmplIds }: Record<string, unknown>) =>
      Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
    ),
  };
}

function information(phone: Phone, revive: Revive): Record<string, unknown> {
  const launch = { path: 'pages/home/index', query: phone.openedWith, scene: 1001, referrerInfo: {} };
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getSystemInfoSync: () => revive(SYSTEM),
    getWindowInfo: () => revive(SYSTEM),
    getDeviceInfo: () => revive(SYSTEM),
    getAppBaseInfo: () => revive(SYSTEM),
    getMenuButtonBoundingClientRect: () => revive(CAPSULE),
    getLaunchOptionsSync: () => revive(launch),
    getEnterOptionsSync: () => revive(launch),
  };
}

function storage({ storage: kept }: Phone, revive: Revive): Record<string, unknown> {
  return {
    // Kept as text: WeChat hands out copies, never the object that was put in.
    getStorageSync: (key: string) => {
      const text = kept.get(key);
      return text === undefined ? '' : revive(JSON.parse(text));
    },
    setStorageSync: (key: string, value: unknown) => kept.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => kept.delete(key),
  };
}

function navigation(pages: () => PageStack, revive: Revive): Record<string, unknown> {
  return {
    navigateTo: call('navigateTo', revive, ({ url }: { url: string }) => pages().navigateTo(url)),
    redirectTo: call('redirectTo', revive, ({ url }: { url: string }) => pages().redirectTo(url)),
    switchTab: call('switchTab', revive, ({ url }: { url: string }) => pages().switchTab(url)),
    navigateBack: call('navigateBack', revive, ({ delta }: { delta?: number }) =>
      pages().navigateBack(delta),
    ),
  };
}

function dialogs(phone: Phone, revive: Revive): Record<string, unknown> {
  const noted = (name: string) =>
    call(name, revive, (options: object) => {
      phone.log.push({ name, options: JSON.parse(JSON.stringify(options)) });
    });
  return {
    showToast: noted('showToast'),
    hideToast: noted('hideToast'),
    setNavigationBarTitle: noted('setNavigationBarTitle'),
    setTabBarItem: noted('setTabBarItem'),
    stopPullDownRefresh: noted('stopPullDownRefresh'),
    makePhoneCall: noted('makePhoneCall'),
    setClipboardData: noted('setClipboardData'),
    vibrateShort: noted('vibrateShort'),
    vibrateLong: noted('vibrateLong'),
    setScreenBrightness: noted('setScreenBrightness'),
    setKeepScreenOn: noted('setKeepScreenOn'),
    showModal: call('showModal', revive, (options: object) => {
      phone.log.push({ name: 'showModal', options: JSON.parse(JSON.stringify(options)) });
      return { confirm: phone.confirms, cancel: !phone.confirms };
    }),
  };
}

function device(phone: Phone, revive: Revive): Record<string, unknown> {
  const { listeners } = phone;
  const event = (name: string) => ({
    [`on${name}`]: (listener: Listener) =>
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    [`off${name}`]: (listener: Listener) => listeners.get(name)?.delete(listener),
  });
  return {
    ...event('AppShow'),
    ...event('AppHide'),
    ...event('NetworkStatusChange'),
    createWebAudioContext: () => audioContext(phone),
    getFileSystemManager: () => fileSystem(phone, revive),
    getScreenBrightness: call('getScreenBrightness', revive, () => ({ value: 0.5 })),
    scanCode: call('scanCode', revive, () => {
      if (phone.cameraSees === null) throw new Error('scanCode:fail cancel');
      return { result: phone.cameraSees, scanType: 'QR_CODE' };
    }),
  };
}

/** Sounds nothing; each tone goes to the log. */
function audioContext(phone: Phone) {
  const connect = () => undefined;
  return {
    currentTime: 0,
    destination: {},
    createGain: () => ({ gain: { value: 1 }, connect }),
    createOscillator: () => {
      const frequency = { value: 440 };
      const start = () => phone.log.push({ name: 'tone', options: { hertz: frequency.value } });
      return { type: 'sine', frequency, connect, start, stop: () => undefined };
    },
  };
}

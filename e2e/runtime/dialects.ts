import type { Lifecycle } from './page-instance';

export const PLATFORMS = ['weapp', 'alipay', 'tt', 'swan', 'qq'] as const;
export type Platform = (typeof PLATFORMS)[number];
type Api = Record<string, unknown>;

/** How the mini-programs of one platform differ from WeChat's, as far as a bundle notices. */
export interface Dialect {
  /** The name of the global that WeChat calls `wx`. */
  global: string;
  /** File of the page template. */
  template: string;
  /** What a page is told as it opens, in order. */
  opening: Lifecycle[];
  /** Globals that only this platform has. */
  more: Record<string, unknown>;
  /** The platform's own API, made from WeChat's. */
  speak: (wx: Api) => Api;
}

type Call = (options: Record<string, unknown>) => unknown;
type Result = Record<string, unknown>;

/** Not known to the oldest versions that these platforms still have, or not at all: the start must survive that. */
const NOT_EVERYWHERE = [
  'onAppShow',
  'offAppShow',
  'onAppHide',
  'offAppHide',
  'getWindowInfo',
  'getDeviceInfo',
  'getAppBaseInfo',
  'getMenuButtonBoundingClientRect',
  'requestSubscribeMessage',
  'createWebAudioContext',
  'getEnterOptionsSync',
];
/** WeChat's alone: who calls them elsewhere would fail on a phone. */
const WECHAT_ONLY = ['login', 'requestPayment'];

function without(api: Api, names: readonly string[]): Api {
  return Object.fromEntries(Object.entries(api).filter(([name]) => !names.includes(name)));
}

const OPENING: Lifecycle[] = ['onLoad', 'onShow', 'onReady'];

/** Says an option of WeChat's under Alipay's name. */
function renamed(run: unknown, names: Record<string, string>): Call {
  return (options) =>
    (run as Call)({
      ...options,
      ...Object.fromEntries(Object.entries(names).map(([theirs, ours]) => [ours, options[theirs]])),
    });
}

/** `my`: storage by objects, answers with `status` and `headers`, and other names for half of the dialogs. */
function alipay(wx: Api): Api {
  const read = wx.getStorageSync as (key: string) => unknown;
  const write = wx.setStorageSync as (key: string, value: unknown) => void;
  const forget = wx.removeStorageSync as (key: string) => void;
  const request = wx.request as Call;
  const { setNavigationBarTitle, setClipboardData, showModal, scanCode, ...kept } = wx;
  return {
    ...without(kept, [...NOT_EVERYWHERE, ...WECHAT_ONLY]),
    getStorageSync: ({ key }: { key: string }) => ({ data: read(key) === '' ? null : read(key) }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => write(key, data),
    removeStorageSync: ({ key }: { key: string }) => forget(key),
    request: ({ headers, success, ...options }: Record<string, unknown>) =>
      request({
        ...options,
        header: headers,
        success: ({ statusCode, header, ...result }: Result) =>
          (success as (result: Result) => void)?.({ ...result, status: statusCode, headers: header }),
      }),
    showToast: renamed(wx.showToast, { content: 'title' }),
    setNavigationBar: setNavigationBarTitle,
    setClipboard: renamed(setClipboardData, { text: 'data' }),
    confirm: renamed(showModal, {}),
    scan: scanCode,
    makePhoneCall: renamed(wx.makePhoneCall, { number: 'phoneNumber' }),
  };
}

const likeWechat = (global: string, template: string): Dialect => ({
  global,
  template,
  opening: OPENING,
  more: {},
  speak: (wx) => without(wx, [...NOT_EVERYWHERE, ...WECHAT_ONLY]),
});

export const DIALECTS: Record<Platform, Dialect> = {
  weapp: { ...likeWechat('wx', 'base.wxml'), speak: (wx) => wx },
  qq: likeWechat('qq', 'base.qml'),
  tt: likeWechat('tt', 'base.ttml'),
  swan: { ...likeWechat('swan', 'base.swan'), opening: ['onInit', ...OPENING] },
  alipay: {
    ...likeWechat('my', 'base.axml'),
    // Alipay's JavaScript has one; Taro's plugin reads it at the start.
    more: { navigator: { swuserAgent: 'AlipayClient' } },
    speak: alipay,
  },
};

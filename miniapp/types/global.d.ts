/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.webp' {
  const url: string;
  export default url;
}
declare module '*.scss';
declare module '*.css';

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5' | 'alipay' | 'tt' | 'swan' | 'qq';
  }
}

/** Where the API answers. Empty on H5: the page's own origin. Set at build time by TARO_APP_API. */
declare const API_ORIGIN: string;

/** The version of this build, from package.json. */
declare const APP_VERSION: string;

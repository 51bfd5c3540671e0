import '@tarojs/components/types/common';

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    /** For screen readers: an attribute on H5, bound as `aria-role` in WeChat (config/aria.ts). */
    role?: string;
  }
}

import { useRouter } from '@tarojs/taro';

/** One value of the page's address. Mini-programs hand it over still percent-encoded. */
export function useParam(name: string): string {
  const value = useRouter().params[name];
  return value ? decodeURIComponent(value) : '';
}

/** What unit tests need of Taro: storage in memory. Pages run in the mini-program runtime of e2e/ instead. */
const storage = new Map<string, unknown>();

export default {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => storage.set(key, value),
  removeStorageSync: (key: string) => storage.delete(key),
};

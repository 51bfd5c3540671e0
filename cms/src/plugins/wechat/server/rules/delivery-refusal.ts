/** 10060002 delivered already, 10060003 delivered already and corrected once: what we want is so. */
const DELIVERED: readonly number[] = [10060002, 10060003];

/** `errcode` is WeChat's, 0 for taken, null when no answer came. All other refusals are tried again for days. */
export const isDelivered = (errcode: number | null): boolean =>
  errcode !== null && (errcode === 0 || DELIVERED.includes(errcode));

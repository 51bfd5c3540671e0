/** @param host as `URL.hostname` gives it, so lower case and IPv6 in brackets */
export function isLoopbackHost(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
  );
}

/** True for an http address of this machine, the only kind the sandbox leads a browser to. */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === 'http:' && isLoopbackHost(url.hostname) && url.username === '' && url.password === ''
  );
}

/**
 * An editor previews a draft: the admin opened this app with `preview=<token>` in its address. The token's first part
 * says what it is for, the server checks its second. Only a browser is opened so.
 */
export interface Preview {
  token: string;
  /** Where visitors would ask for what is previewed, such as `/articles/x7dk2`. */
  path: string;
}

const PATHS: Readonly<Record<string, string>> = {
  article: '/articles/',
  tour: '/tours/',
  'help-link': '/help-links/',
  banner: '/banners/',
  product: '/ticketing/products/',
};

export const PREVIEW_KEY = 'preview';

/** What an address asks to preview; null when it asks for nothing, or for what is no token. */
export function previewIn(address: string): Preview | null {
  const [, token = ''] = /[?&]preview=([\w-]+\.[\w-]+)/.exec(address) ?? [];
  const [facts = ''] = token.split('.');
  try {
    const [kind, id] = JSON.parse(atob(facts.replaceAll('-', '+').replaceAll('_', '/'))) as string[];
    const path = PATHS[kind ?? ''];
    return path && id ? { token, path: path + id } : null;
  } catch {
    // Cut off or made up: then the page says what it says to everybody.
    return null;
  }
}

let current: Preview | null | undefined;

/** For as long as this app is open, wherever one goes in it. */
export function currentPreview(): Preview | null {
  if (current === undefined) {
    current = process.env.TARO_ENV === 'h5' ? previewIn(globalThis.location?.hash ?? '') : null;
  }
  return current;
}

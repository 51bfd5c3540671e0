import Taro from '@tarojs/taro';

/** What tells pages apart: browsers hand out copies, whose address carries a stamp; phones the page itself. */
interface FrontPage {
  path?: string;
}

function frontPage(): FrontPage | undefined {
  const pages = Taro.getCurrentPages() as FrontPage[];
  return pages[pages.length - 1];
}

/**
 * Remembers the page in front and answers later whether it still is. Who has gone back while the server was asked is
 * not pulled away from where they are: what they asked for is done, and said.
 */
export function pageInFront(): () => boolean {
  const then = frontPage();
  return () => {
    const now = frontPage();
    return now === then || (now?.path !== undefined && now.path === then?.path);
  };
}

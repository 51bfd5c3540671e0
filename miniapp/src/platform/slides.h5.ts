import Taro from '@tarojs/taro';

const HIDDEN = 'taro_page_shade';
/** Until the router has said which page is on top. */
const SETTLE_MS = 50;

/**
 * Taro's router (4.2) hides the page below once another has slid over it, a third of a second later, also when the
 * visitor went back meanwhile: the page that is on top then stays blank. This shows it again.
 */
export function keepShownPageVisible(): () => void {
  const show = () => {
    // The stack, not the current instance: a page that was left before it was drawn still calls itself current.
    const top = Taro.getCurrentPages().at(-1) as { path?: string } | undefined;
    if (top?.path) document.getElementById(top.path)?.classList.remove(HIDDEN);
  };
  const observer = new MutationObserver((changes) => {
    const isHidden = ({ target }: MutationRecord) => (target as Element).classList.contains(HIDDEN);
    if (changes.some(isHidden)) setTimeout(show, SETTLE_MS);
  });
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}

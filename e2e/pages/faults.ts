/**
 * What is wrong with the layout of the page on top, as sentences. Runs in the browser, so it takes nothing from outside.
 * @param checkWords whether Chinese is a fault: in English mode, but for the switch back to Chinese and for what a ledger keeps as it
 * was called when it was bought
 */
export function layoutFaults({ checkWords }: { checkWords: boolean }): string[] {
  // As it was called when it was bought, told or claimed.
  const keptNames = '.points-entry__name, .news-card__title, .claim-card__title';
  const faults: string[] = [];
  const width = window.innerWidth;
  const page = [...document.querySelectorAll<HTMLElement>('.taro_page')]
    .filter((each) => each.offsetParent || each.clientHeight)
    .at(-1);
  if (!page) return ['no page is open'];
  const nameOf = (element: Element) => {
    const text = (element.textContent ?? '').trim().slice(0, 30);
    return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${String(element.className).split(' ').slice(0, 3).join('.')} “${text}”`;
  };
  const isShown = (element: Element) => {
    const { width: wide, height } = element.getBoundingClientRect();
    return wide > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  const scrollsSideways = (element: Element | null): boolean => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const { overflowX, position } = getComputedStyle(each);
      if (['auto', 'scroll', 'hidden'].includes(overflowX) && each.scrollWidth > each.clientWidth + 1)
        return true;
      if (position === 'fixed') return false;
    }
    return false;
  };
  if (document.documentElement.scrollWidth > width + 1)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${width}`);

  // Nobody slides sideways to see the end of a field.
  for (const field of page.querySelectorAll('taro-input-core, taro-textarea-core')) {
    if (isShown(field) && field.getBoundingClientRect().right > width)
      faults.push(`field beyond the edge: ${nameOf(field)}`);
  }

  for (const element of page.querySelectorAll('*')) {
    if (!isShown(element)) continue;
    const words = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim(),
    );
    if (words.length === 0) continue;
    const box = element.getBoundingClientRect();
    if ((box.right > width + 1 || box.left < -1) && !scrollsSideways(element))
      faults.push(`beyond the edge: ${nameOf(element)}`);
    const style = getComputedStyle(element);
    const endsInDots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const isCut =
      (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
      (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3);
    if (isCut && !endsInDots) faults.push(`cut: ${nameOf(element)}`);
    const text = words.map((node) => node.textContent).join('');
    if (checkWords && /[\u4e00-\u9fff]/.test(text) && !element.closest(`#language-zh, ${keptNames}`))
      faults.push(`not English: ${nameOf(element)}`);
  }
  return faults;
}

/** Words that stay as small as they are when the visitor chooses large type; or the page, when it knows no large type. */
export function textsThatStay(): string[] {
  const LEAST_GROWTH = 1.2;
  const page = [...document.querySelectorAll<HTMLElement>('.taro_page')]
    .filter((each) => each.offsetParent || each.clientHeight)
    .at(-1);
  const root = page?.querySelector('.page--large-type');
  if (!root) return ['the page knows no large type'];
  const words = [...root.querySelectorAll('*')].filter(
    (element) =>
      element.getClientRects().length > 0 &&
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim(),
      ),
  );
  const sizes = () => words.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const large = sizes();
  root.classList.remove('page--large-type');
  const usual = sizes();
  root.classList.add('page--large-type');
  return words
    .filter((_, at) => (large[at] ?? 0) < (usual[at] ?? 0) * LEAST_GROWTH)
    .map(
      (element) =>
        `does not grow: .${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`,
    );
}

/** Things to tap that answer over less than `least` points each way, the room of `::after` included. */
export function smallTargets({ least }: { least: number }): string[] {
  const found: string[] = [];
  const page = [...document.querySelectorAll<HTMLElement>('.taro_page')]
    .filter((each) => each.offsetParent || each.clientHeight)
    .at(-1);
  const targets =
    page?.querySelectorAll<HTMLElement>(
      '[role=button], [role=tab], [role=radio], [role=link], [role=checkbox], [role=gridcell], taro-button-core, input',
    ) ?? [];
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || getComputedStyle(target).visibility !== 'visible') continue;
    if (target.getAttribute('aria-disabled') === 'true') continue;
    if (target.matches('.tap') && target.tabIndex < 0)
      found.push(`no keyboard reaches ${target.id || target.className}`);
    let { width, height } = box;
    if (target.tagName === 'INPUT')
      height = Math.max(height, target.parentElement?.parentElement?.getBoundingClientRect().height ?? 0);
    for (const edge of ['::after', '::before']) {
      const style = getComputedStyle(target, edge);
      if (style.content === 'none' || style.position !== 'absolute') continue;
      width = Math.max(width, Number.parseFloat(style.width) || 0);
      height = Math.max(height, Number.parseFloat(style.height) || 0);
    }
    if (width < least - 0.5 || height < least - 0.5)
      found.push(
        `${target.id || target.className} “${(target.textContent ?? '').trim().slice(0, 20)}” ${Math.round(width)}×${Math.round(height)}`,
      );
  }
  return found;
}

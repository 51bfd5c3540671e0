const THEIRS = / \| Strapi$|^Strapi Admin$/;

/** Strapi writes its own name behind every page's title, and knows no setting for it. */
export function signTitles(name: string): void {
  const sign = () => {
    const signed = document.title.replace(THEIRS, (end) => (end.startsWith(' ') ? ` · ${name}` : name));
    // Writing the same title again would call this observer for ever.
    if (signed !== document.title) document.title = signed;
  };
  new MutationObserver(sign).observe(document.head, { childList: true, subtree: true, characterData: true });
  sign();
}

/** For an `Image` beside words that say it: browsers read the file's name where there is no `alt`. */
export const DECORATIVE = { nativeProps: { alt: '' } };

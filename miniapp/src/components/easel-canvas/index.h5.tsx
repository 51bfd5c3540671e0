/** Browsers draw on a canvas of their own making. */
export function EaselCanvas(_props: { id: string }) {
  return null;
}

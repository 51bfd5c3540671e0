/** Previews are opened in a browser only. */
export const showPreviewRibbon =
  (_words: string): (() => void) =>
  () =>
    undefined;
export const onEditorSaved =
  (_listener: () => void): (() => void) =>
  () =>
    undefined;

/** Only the router of H5 leaves a page hidden that was come back to. */
export function keepShownPageVisible(): void {}

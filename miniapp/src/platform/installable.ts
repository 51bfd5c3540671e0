/** Mini-programs open without network by themselves; only browsers need help. */
export async function keepAppForOffline(): Promise<void> {}

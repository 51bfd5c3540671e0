export async function seedDemo(_s: unknown): Promise<void> {}

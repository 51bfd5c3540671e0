/** Elsewhere nobody can become a member, so nobody can be brought: no scene is kept. */
export function watchOpenings(_onOpening: (query: Record<string, unknown>) => void): () => void {
  return () => undefined;
}

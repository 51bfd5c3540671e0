/** Hand scanners that type need a keyboard's events, which only browsers have; elsewhere the code field takes them. */
export function onHandScanner(_run: (text: string) => void): () => void {
  return () => undefined;
}

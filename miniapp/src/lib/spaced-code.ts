/** Eight letters are read out and typed in two halves: K7QM 4D2X. */
export function spacedCode(shortCode: string): string {
  return shortCode.replace(/^(.{4})(.{4})$/, '$1 $2');
}

/** As a download. */
export async function handOverFile(name: string, text: string): Promise<'shared' | 'saved' | 'copied'> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'saved';
}

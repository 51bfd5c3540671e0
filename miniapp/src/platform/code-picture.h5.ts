/** Browsers know no album: as a download. */
export async function saveCodePicture(name: string, png: ArrayBuffer): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

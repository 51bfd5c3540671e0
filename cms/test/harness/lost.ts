import type { App } from './app';
import type { Json, Visitor } from './visitor';

/** A picture of one point, as a phone's camera would send a larger one. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A stroke on a small sheet, as a drawing area of a browser exports it. */
export const SIGNATURE = [
  'data:image/png;base64',
  'iVBORw0KGgoAAAANSUhEUgAAADwAAAAeAgMAAAAN9pXcAAAADFBMVEVMaXEAAAAAAAAAAAAykov8AAAABHRSTlMA9Zg6fwgO' +
    'AQAAAAlwSFlzAAALEwAACxMBAJqcGAAAAJJJREFUeJxjYBiEwGoDlMEDJvlCww5A+Gpg8mrW0gQI/zqIYApnYIqA8CNAhGkC' +
    'A8M1MJcpAKz8AAODaQOIxVvAwMDADFLECzYALApmMseA+GJwQYYpcAIsCCaZwIrAggymBxgYOEHGMRiA+SC2KtSVYKtjGJjD' +
    'kf00jcES7BoYUI0KBVsEA3yh0aiBYI9kGvkAAJFpGH5VXsf4AAAAAElFTkSuQmCC',
].join(',');

export const DESK = '/shanmen-content/lost';

/** Sends a file to the media library as staff; answers the status and the file's id. */
export async function upload(
  app: Pick<App, 'url'>,
  staff: Visitor,
  file: { name: string; type: string; content: string | Uint8Array<ArrayBuffer> },
): Promise<{ status: number; id: number | undefined; message: string }> {
  const form = new FormData();
  form.append('files', new Blob([file.content], { type: file.type }), file.name);
  const response = await fetch(`${app.url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${staff.jwt}` },
    body: form,
  });
  const answer: Json = await response.json();
  return { status: response.status, id: answer[0]?.id, message: answer.error?.message ?? '' };
}

/** Registers a found thing; answers its documentId. */
export async function register(staff: Visitor, more: object = {}): Promise<string> {
  const thing = {
    title: '黑色折叠伞',
    kind: 'umbrella',
    foundOn: today(),
    foundPlace: '半山亭石凳',
    ...more,
  };
  const { data, error } = await staff.post(`${DESK}/things`, thing);
  if (!data) throw new Error(`not registered: ${JSON.stringify(error)}`);
  return data.documentId;
}

/** The venue's, on any day the tests run. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Larger than any phone shows it; a camera's twelve megapixels take a minute on a hill. */
const SIDE_PX = 1600;
const QUALITY = 0.82;

export interface SentPhoto {
  id: number;
  url: string;
}

type Post = (url: string, data: FormData) => Promise<{ data: unknown }>;

/**
 * Makes a photo small, which also drops where and with what it was taken, and puts it into the media library. What the
 * browser cannot draw is sent as it is: the library says what is wrong with it.
 */
export async function sendPhoto(file: File, post: Post): Promise<SentPhoto> {
  const form = new FormData();
  form.append('files', await shrink(file));
  const { data } = await post('/upload', form);
  const [sent] = data as { id: number; url: string; formats?: { thumbnail?: { url: string } } }[];
  if (!sent) throw new Error('the media library answered no file');
  return { id: sent.id, url: sent.formats?.thumbnail?.url ?? sent.url };
}

async function shrink(file: File): Promise<File> {
  const picture = await drawable(file);
  if (!picture) return file;
  const scale = Math.min(1, SIDE_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return small ? new File([small], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }) : file;
}

/** Null for what is no picture, and for drawings: a drawing is a document, not a photo. */
async function drawable(file: File): Promise<ImageBitmap | null> {
  if (!file.type.startsWith('image/') || file.type.includes('svg')) return null;
  return createImageBitmap(file).catch(() => null);
}

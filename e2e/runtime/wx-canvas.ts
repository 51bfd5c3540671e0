import sharp from 'sharp';
import { type DrawnImage, svgContext } from './canvas-svg';
import type { PageStack } from './page-stack';
import type { Phone } from './phone';
import { call } from './wx-calls';

type Revive = <Value>(value: Value) => Value;

/** Canvases of a `<Canvas type="2d">`: drawn for real, so that what is saved to the album can be looked at. */
export function canvases(phone: Phone, pages: () => PageStack, revive: Revive): Record<string, unknown> {
  return {
    createSelectorQuery: () => selectorQuery(phone, pages),
    canvasToTempFilePath: call('canvasToTempFilePath', revive, async ({ canvas }: { canvas: CanvasNode }) => {
      const tempFilePath = `wxfile://tmp/${phone.pictures.size + 1}.jpg`;
      phone.pictures.set(tempFilePath, await canvas.toJpeg());
      return { tempFilePath };
    }),
    saveImageToPhotosAlbum: call('saveImageToPhotosAlbum', revive, ({ filePath }: { filePath: string }) => {
      const picture = phone.pictures.get(filePath);
      if (!picture) throw new Error(`no such file ${filePath}`);
      if (!phone.albumAllowed) throw new Error('auth deny');
      phone.album.push(picture);
    }),
    openSetting: call('openSetting', revive, () => {
      phone.albumAllowed = phone.allowsInSettings;
      return { authSetting: { 'scope.writePhotosAlbum': phone.albumAllowed } };
    }),
  };
}

type CanvasNode = ReturnType<typeof canvasNode>;

/** Asks for the node of a canvas on the page in front; of anything that is none it answers null. */
function selectorQuery(phone: Phone, pages: () => PageStack) {
  let wanted = '';
  const query = {
    select: (selector: string) => {
      wanted = selector.replace(/^#/, '');
      return query;
    },
    fields: () => query,
    exec: (done: (found: unknown[]) => void) => {
      const [node] = pages().current.find(wanted);
      const isCanvas = node?.nn !== undefined && pages().current.tagOf(node) === 'canvas';
      setTimeout(() => done([isCanvas ? { node: canvasNode(phone) } : null]), 0);
    },
  };
  return query;
}

/** Setting a size clears the sheet, as everywhere. */
function canvasNode(phone: Phone) {
  const size = { width: 300, height: 150 };
  let sheet = svgContext(size);
  const resize = (change: Partial<typeof size>) => {
    Object.assign(size, change);
    sheet = svgContext(size);
  };
  return {
    get width() {
      return size.width;
    },
    set width(width: number) {
      resize({ width });
    },
    get height() {
      return size.height;
    },
    set height(height: number) {
      resize({ height });
    },
    getContext: () => sheet.context,
    createImage: () => image(phone),
    toJpeg: () => sharp(Buffer.from(sheet.svg()), { unlimited: true }).jpeg({ quality: 92 }).toBuffer(),
  };
}

function image(phone: Phone) {
  const drawn: DrawnImage & { onload?: () => void; onerror?: (error: unknown) => void; src: string } = {
    width: 0,
    height: 0,
    dataUri: '',
    get src() {
      return '';
    },
    set src(url: string) {
      void fetchPicture(phone, url).then(
        (picture) => {
          Object.assign(drawn, picture);
          drawn.onload?.();
        },
        (error: unknown) => drawn.onerror?.(error),
      );
    },
  };
  return drawn;
}

/** Over real HTTP, from the phone's server in place of the one built into the bundle. */
async function fetchPicture(phone: Phone, url: string): Promise<DrawnImage> {
  if (!phone.network) throw new Error('network is down');
  const { pathname, search } = new URL(url);
  const response = await fetch(`${phone.api}${pathname}${search}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const picture = sharp(Buffer.from(await response.arrayBuffer())).png();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { width, height, dataUri: `data:image/png;base64,${data.toString('base64')}` };
}

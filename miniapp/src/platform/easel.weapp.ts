import Taro from '@tarojs/taro';
import { type Brush, type Easel, PlatformFailure, type Print, type SheetSize } from './contract';

/** The node of a `<Canvas type="2d">`. */
interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): Brush;
  createImage(): Print & { src: string; onload: () => void; onerror: () => void };
}

const QUALITY = 0.92;

/** WeChat draws on a canvas that stands on the page; see components/easel-canvas. */
function findCanvas(id: string): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]: ({ node?: CanvasNode } | null)[]) => {
        if (found?.node) resolve(found.node);
        else reject(new PlatformFailure('poster', `no canvas #${id}`));
      });
  });
}

function loader(canvas: CanvasNode) {
  return (url: string): Promise<Print> =>
    new Promise((resolve, reject) => {
      const image = canvas.createImage();
      image.onload = () => resolve(image);
      image.onerror = () => reject(new PlatformFailure('poster', `no picture at ${url}`));
      image.src = url;
    });
}

export async function openEasel(id: string, { width, height, scale }: SheetSize): Promise<Easel> {
  const canvas = await findCanvas(id);
  canvas.width = width * scale;
  canvas.height = height * scale;
  const brush = canvas.getContext('2d');
  brush.scale(scale, scale);
  const finish = async () => {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'jpg',
      quality: QUALITY,
    });
    return tempFilePath;
  };
  return { brush, load: loader(canvas), finish };
}

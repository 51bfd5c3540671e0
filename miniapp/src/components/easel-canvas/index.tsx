import { Canvas } from '@tarojs/components';
import './index.scss';

/** The canvas that `openEasel` draws on, out of sight: WeChat has none that is on no page. */
export function EaselCanvas({ id }: { id: string }) {
  return <Canvas id={id} canvasId={id} type="2d" className="easel-canvas" />;
}

import Taro from '@tarojs/taro';
import type { PictureWay } from './contract';

/** WeChat's own button (`openType="chooseAvatar"`) hands out a picture that it has checked; see `readPicture`. */
export const pictureWay: PictureWay = process.env.TARO_ENV === 'weapp' ? 'native' : 'none';

export const choosePicture = (): Promise<string | null> => Promise.resolve(null);

/** A file of the phone as base64, made small enough to send. */
export async function readPicture(src: string): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({ src, quality: 70 });
  return Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64') as string;
}

import Taro from '@tarojs/taro';
import { PlatformFailure, type SaveOutcome } from './contract';

/**
 * Saves a file of this phone to its album. WeChat asks the visitor once whether it may; after a no it fails at once and
 * only its settings page changes that.
 */
export async function savePicture(filePath: string, _name: string): Promise<SaveOutcome> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (failure) {
    const { errMsg = String(failure) } = failure as { errMsg?: string };
    if (/auth|permission|privacy/i.test(errMsg)) return 'denied';
    if (/cancel/i.test(errMsg)) return 'cancelled';
    throw new PlatformFailure('poster', errMsg);
  }
}

/** WeChat's settings of this mini-program; says whether the album is allowed afterwards. Must be called by a tap. */
export async function openAlbumSettings(): Promise<boolean> {
  const { authSetting } = await Taro.openSetting();
  return authSetting['scope.writePhotosAlbum'] === true;
}

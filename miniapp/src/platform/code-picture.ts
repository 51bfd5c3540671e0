import Taro from '@tarojs/taro';

/** Puts a PNG into the phone's album. False when the visitor does not allow it. */
export async function saveCodePicture(name: string, png: ArrayBuffer): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, png);
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return true;
  } catch (failure) {
    console.warn('not saved to the album', failure);
    return false;
  }
}

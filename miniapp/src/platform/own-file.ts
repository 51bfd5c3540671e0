import Taro from '@tarojs/taro';
import { copyText } from './clipboard';

/** Hands a text file over to the visitor: WeChat can send it to a chat; where nothing takes files it is copied. */
export async function handOverFile(name: string, text: string): Promise<'shared' | 'saved' | 'copied'> {
  if (process.env.TARO_ENV !== 'weapp') {
    await copyText(text);
    return 'copied';
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  await Taro.shareFileMessage({ filePath, fileName: name });
  return 'shared';
}

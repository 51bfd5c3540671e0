import { PlatformUnsupported } from './contract';

/** Whether a camera can read codes here; if not, the inspector types or pastes them. */
export const hasCameraScan = false;

/** The text of the code that the camera saw; null when the inspector closed it. */
export function scanWithCamera(): Promise<string | null> {
  return Promise.reject(new PlatformUnsupported('scan'));
}

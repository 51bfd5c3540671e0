import { translate } from '@/i18n';
import { makeReader, type ReadFrame } from './code-reader.h5';
import { PlatformFailure } from './contract';
import { openViewfinder, type Viewfinder } from './viewfinder.h5';

/** Browsers lend the camera to pages of HTTPS and of this machine only. */
export const hasCameraScan = typeof navigator.mediaDevices?.getUserMedia === 'function';

const BETWEEN_LOOKS_MS = 80;

async function openCamera(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    throw new PlatformFailure('scan', error instanceof Error ? error.name : String(error));
  }
}

/** Chrome on Android can light what the camera sees; the types do not know it. */
function offerLight(stream: MediaStream, view: Viewfinder): void {
  const [track] = stream.getVideoTracks();
  const can = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  if (!track || !can?.torch) return;
  view.offerLight((torch) => {
    track.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] }).catch((failure: unknown) => {
      console.warn('no light', failure);
    });
  });
}

async function lookUntilFound(
  read: ReadFrame,
  view: Viewfinder,
  isOver: () => boolean,
): Promise<string | null> {
  while (!isOver()) {
    const text = view.video.readyState >= view.video.HAVE_CURRENT_DATA ? await read(view.video) : null;
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return null;
}

/** The text of the code that the camera saw; null when the inspector closed it. Throws `PlatformFailure`. */
export async function scanWithCamera(): Promise<string | null> {
  const stream = await openCamera();
  const view = openViewfinder({
    hint: translate('gate.camera.hint'),
    close: translate('action.close'),
    light: translate('gate.camera.light'),
  });
  let over = false;
  try {
    view.video.srcObject = stream;
    await view.video.play();
    offerLight(stream, view);
    const read = await makeReader();
    return await Promise.race([view.closed, lookUntilFound(read, view, () => over)]);
  } finally {
    over = true;
    for (const track of stream.getTracks()) track.stop();
    view.remove();
  }
}

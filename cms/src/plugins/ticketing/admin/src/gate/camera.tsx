import { Box, Typography } from '@strapi/design-system';
import jsQR from 'jsqr';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

/** Ten looks a second are enough for a code that is held still, and leave the computer time for the rest. */
const LOOK_MS = 100;
/** The same code stays before the camera for a while: it is one scan. */
const SAME_CODE_MS = 5_000;

interface CameraProps {
  isPaused: boolean;
  onCode: (code: string) => void;
}

/** A webcam that reads QR codes. Pictures never leave the browser. */
export function Camera({ isPaused, onCode }: CameraProps) {
  const { formatMessage } = useIntl();
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  useStream(video, () => setRefused(true));
  useLooking(video, isPaused, onCode);
  if (isRefused) {
    return (
      <Typography textColor="danger600" role="alert">
        {formatMessage({ id: 'ticketing.gate-page.scan.camera.refused' })}
      </Typography>
    );
  }
  return (
    <Box>
      <Picture ref={video} muted playsInline />
    </Box>
  );
}

type VideoRef = React.RefObject<HTMLVideoElement>;

function useStream(video: VideoRef, onRefused: () => void): void {
  const refused = useRef(onRefused);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isOver = false;
    const start = async () => {
      // Absent on a page that is not served over HTTPS.
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver) return stop(stream);
      if (video.current) {
        video.current.srcObject = stream;
        await video.current.play();
      }
    };
    start().catch(() => !isOver && refused.current());
    return () => {
      isOver = true;
      stop(stream);
    };
  }, [video]);
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function useLooking(video: VideoRef, isPaused: boolean, onCode: (code: string) => void): void {
  const last = useRef({ code: '', atMs: 0 });
  useEffect(() => {
    if (isPaused) return;
    const canvas = document.createElement('canvas');
    const timer = setInterval(() => {
      const code = video.current && readFrame(video.current, canvas);
      const now = Date.now();
      if (!code) return;
      const isSame = code === last.current.code && now - last.current.atMs < SAME_CODE_MS;
      last.current = { code, atMs: now };
      if (!isSame) onCode(code);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [video, isPaused, onCode]);
}

function readFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | null {
  const { videoWidth: width, videoHeight: height } = video;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0) return null;
  canvas.width = width;
  canvas.height = height;
  context.drawImage(video, 0, 0, width, height);
  return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data ?? null;
}

const Picture = styled.video`
  width: 100%;
  /* Whole, as it is read, and so low that the verdict below stays in sight. */
  max-height: 24rem;
  object-fit: contain;
  background: #000;
  border-radius: ${({ theme }) => theme.borderRadius};
`;

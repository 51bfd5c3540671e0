import { Button, Flex, Typography } from '@strapi/design-system';
import { type PointerEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

const HEIGHT_PX = 180;
const PEN_PX = 2.5;

interface SignaturePadProps {
  isSigned: boolean;
  /** The drawing as `data:image/png;base64,…` after each stroke; null when it is wiped. */
  onSignature: (picture: string | null) => void;
}

/** A sheet that is signed with a finger, a pen or the mouse. */
export function SignaturePad({ isSigned, onSignature }: SignaturePadProps) {
  const { formatMessage } = useIntl();
  const sheet = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  useEffect(() => {
    const canvas = sheet.current;
    if (!canvas) return;
    // As many points as the screen has: a signature that is drawn coarsely is nobody's.
    const scale = window.devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * scale;
    canvas.height = HEIGHT_PX * scale;
    const pen = canvas.getContext('2d');
    if (pen) Object.assign(pen, { lineWidth: PEN_PX * scale, lineCap: 'round', lineJoin: 'round' });
  }, []);
  const at = ({ nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const scale = currentTarget.width / currentTarget.clientWidth;
    return [nativeEvent.offsetX * scale, nativeEvent.offsetY * scale];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    isDown.current = true;
    const pen = event.currentTarget.getContext('2d');
    pen?.beginPath();
    pen?.moveTo(...at(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!isDown.current) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...at(event));
    pen?.stroke();
  };
  const end = ({ currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    if (!isDown.current) return;
    isDown.current = false;
    onSignature(currentTarget.toDataURL('image/png'));
  };
  const wipe = () => {
    const canvas = sheet.current;
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    onSignature(null);
  };
  const say = (id: string) => formatMessage({ id: `shanmen.lost.sign.${id}` });
  return (
    <div>
      <Flex justifyContent="space-between" paddingBottom={1}>
        <Typography variant="pi" fontWeight="bold">
          {say('label')}
        </Typography>
        <Button type="button" variant="ghost" size="S" disabled={!isSigned} onClick={wipe}>
          {say('wipe')}
        </Button>
      </Flex>
      <Sheet
        ref={sheet}
        data-testid="signature"
        aria-label={say('label')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  );
}

const Sheet = styled.canvas`
  display: block;
  width: 100%;
  height: ${HEIGHT_PX}px;
  cursor: crosshair;
  /* The page must not scroll under a finger that writes. */
  touch-action: none;
  background: #fff;
  border: 1px dashed ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/**
 * What differs between the platforms. Each file of this folder has one implementation a platform
 * (`pay.weapp.ts`, `pay.h5.ts`) and a plain one for the rest. Taro's own H5 stubs resolve as success for
 * what a browser cannot do (login, payment, scanning), so pages call this folder and never those.
 */
import type { Payment, Withdrawal } from '@/api/types';

/** `left`: the browser is on its way to the cashier, and comes back to the result page by itself. */
export type PayOutcome = 'submitted' | 'cancelled' | 'left';

/** Resolves when the payer is done with the platform's dialog. Only the server knows whether it is paid. */
export type Pay = (payment: Payment, orderNumber: string) => Promise<PayOutcome>;

/**
 * Lets the member take the money of a withdrawal that waits for them. `left`: the browser is on its way to the page for it,
 * and comes back by itself. Only the server knows whether the money has come.
 */
export type ReceiveTransfer = (
  withdrawal: Pick<Withdrawal, 'confirmation' | 'confirmUrl'>,
) => Promise<'submitted' | 'cancelled' | 'left'>;

/** Asks the visitor to allow messages of these templates; resolves when they have answered, whatever it was. */
export type AskForMessages = (templateIds: string[]) => Promise<void>;

/** The platform cannot do this here; the page says what the visitor can do instead. */
export class PlatformUnsupported extends Error {
  constructor(readonly feature: 'pay' | 'scan' | 'share' | 'poster' | 'transfer') {
    super(`${feature} is not supported on this platform`);
    this.name = 'PlatformUnsupported';
  }
}

/** The platform could do this, but not in the version that is on this phone. */
export class PlatformTooOld extends Error {
  constructor(readonly feature: 'transfer') {
    super(`${feature} needs a newer version of the platform`);
    this.name = 'PlatformTooOld';
  }
}

/** The platform tried and failed for a reason of its own. */
export class PlatformFailure extends Error {
  constructor(
    readonly feature: 'login' | 'pay' | 'scan' | 'poster' | 'transfer',
    reason: string,
  ) {
    super(reason);
    this.name = 'PlatformFailure';
  }
}

export interface SharedPage {
  title: string;
  /** A mini-program path with its query, starting with a slash. */
  path: string;
  /** The picture of the card; without one the platform takes what is on the screen. */
  imageUrl?: string;
}

/** `native`: the platform's own button (`openType="share"`) must be shown; it cannot be called by code. */
export type ShareWay = 'native' | 'call';

/** `native`: the platform's own button (`openType="contact"`) must be shown; `call`: a telephone call. */
export type ServiceWay = 'native' | 'call';

/** `native`: the platform's own button chooses a picture; `call`: a function does; `none`: nothing can. */
export type PictureWay = 'native' | 'call' | 'none';

export interface NavigationMetrics {
  /** Height of the system's status bar, in the platform's own pixels. */
  statusBarPx: number;
  barPx: number;
  /** Room that the platform's buttons take at the right. */
  reservedRightPx: number;
}

/** A player of one sound at a time. */
export interface Sound {
  load: (url: string) => void;
  /** False when the platform wants a touch first. */
  play: () => Promise<boolean>;
  pause: () => void;
  seek: (seconds: number) => void;
  setRate: (rate: number) => void;
  state: () => { playing: boolean; seconds: number; lengthSeconds: number };
  /** Called whenever the state may have changed. */
  watch: (watcher: () => void) => void;
}

export interface MapPlace {
  /** GCJ-02. */
  latitude: number;
  longitude: number;
  name: string;
  address: string;
}

/** The part of a 2D canvas that posters are drawn with: what browsers and mini-programs have alike. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'arcTo'
  | 'closePath'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'clearRect'
  | 'fillText'
  | 'measureText'
  | 'drawImage'
  | 'createLinearGradient'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'globalAlpha'
>;

/** Something that a brush can put on paper. */
export type Print = CanvasImageSource & { width: number; height: number };

/** A sheet of `width` × `height` points, drawn at `scale` pixels a point. */
export interface SheetSize {
  width: number;
  height: number;
  scale: number;
}

export interface Easel {
  brush: Brush;
  /** Rejects when the picture does not come, or is none. */
  load: (url: string) => Promise<Print>;
  /** The sheet as it is now: an address that `<Image>` shows and `savePicture` takes. */
  finish: () => Promise<string>;
}

/** `saved` to the album, or as a file where there is none; `denied`: the phone's settings forbid it. */
export type SaveOutcome = 'saved' | 'downloaded' | 'cancelled' | 'denied';

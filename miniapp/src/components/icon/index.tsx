import { View } from '@tarojs/components';
import './index.scss';

export type IconName =
  | 'back'
  | 'bell'
  | 'bin'
  | 'calendar'
  | 'cart'
  | 'cart-add'
  | 'check'
  | 'chevron'
  | 'clock'
  | 'close'
  | 'comment'
  | 'download'
  | 'cross'
  | 'gift'
  | 'globe'
  | 'headset'
  | 'home'
  | 'heart'
  | 'heart-full'
  | 'hourglass'
  | 'info'
  | 'keyboard'
  | 'megaphone'
  | 'minus'
  | 'navigate'
  | 'pencil'
  | 'pause'
  | 'phone'
  | 'pin'
  | 'picture'
  | 'play'
  | 'plus'
  | 'qr'
  | 'refresh'
  | 'scan'
  | 'search'
  | 'settings'
  | 'share'
  | 'skip-back'
  | 'skip-on'
  | 'ticket'
  | 'user'
  | 'wallet'
  | 'users';

/** One line drawing in the colour and size of the text around it; words are the caller's task. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`icon icon--${name} ${className}`} aria-hidden="true" />;
}

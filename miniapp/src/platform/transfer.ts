import { PlatformUnsupported, type ReceiveTransfer } from './contract';

export const receiveTransfer: ReceiveTransfer = () => Promise.reject(new PlatformUnsupported('transfer'));

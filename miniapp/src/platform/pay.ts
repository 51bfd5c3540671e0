import { type Pay, PlatformUnsupported } from './contract';

export const pay: Pay = () => Promise.reject(new PlatformUnsupported('pay'));

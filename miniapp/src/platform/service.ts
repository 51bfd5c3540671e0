import type { ServiceWay } from './contract';

/** No conversation inside this platform: the attraction is called by telephone. */
export const serviceWay: ServiceWay = 'call';

import type { ServiceWay } from './contract';

/** WeChat's own button (`openType="contact"`) opens the conversation with the attraction. */
export const serviceWay: ServiceWay = 'native';

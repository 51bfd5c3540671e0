import { gift } from './gift';

export const contentTypes = { gift };

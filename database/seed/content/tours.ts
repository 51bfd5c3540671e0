import { farTours } from './tours-far';
import { nearTours } from './tours-near';

export const tours = [...nearTours, ...farTours];

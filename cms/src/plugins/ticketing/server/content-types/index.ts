import { gate } from './gate';
import { pool } from './pool';
import { product } from './product';

export const contentTypes = { product, pool, gate };

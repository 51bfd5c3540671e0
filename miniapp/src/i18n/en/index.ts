import type { Messages } from '../zh';
import { account } from './account';
import { buying } from './buying';
import { gate } from './gate';
import { shell } from './shell';
import { tickets } from './tickets';

export const en: Record<keyof Messages, string> = { ...shell, ...buying, ...tickets, ...account, ...gate };

import { account } from './account';
import { buying } from './buying';
import { gate } from './gate';
import { shell } from './shell';
import { tickets } from './tickets';

/** Chinese is the first language: its keys and placeholders are the ones the others must have. */
export const zh = { ...shell, ...buying, ...tickets, ...account, ...gate };

export type Messages = typeof zh;

import { defineReader } from './reader.ts';

export const timelinesBinding = defineReader('timelinesBinding', () => undefined);

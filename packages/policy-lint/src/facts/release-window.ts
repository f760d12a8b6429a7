import { defineReader } from './reader.ts';

export const releaseWindow = defineReader('releaseWindow', () => undefined);

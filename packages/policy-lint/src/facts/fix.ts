import { defineReader } from './reader.ts';

export const fix = defineReader('fix', () => undefined);

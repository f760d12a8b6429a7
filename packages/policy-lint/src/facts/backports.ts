import { defineReader } from './reader.ts';

export const backports = defineReader('backports', () => undefined);

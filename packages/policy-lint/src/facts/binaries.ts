import { defineReader } from './reader.ts';

export const binaries = defineReader('binaries', () => undefined);

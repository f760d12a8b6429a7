import { defineReader } from './reader.ts';

export const embargoPolicy = defineReader('embargoPolicy', () => undefined);

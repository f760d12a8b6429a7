import { defineReader } from './reader.ts';

export const disclosure = defineReader('disclosure', () => undefined);

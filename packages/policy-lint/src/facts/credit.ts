import { defineReader } from './reader.ts';

export const credit = defineReader('credit', () => undefined);

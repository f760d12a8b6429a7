import { defineReader } from './reader.ts';

export const distributors = defineReader('distributors', () => undefined);

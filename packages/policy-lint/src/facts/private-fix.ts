import { defineReader } from './reader.ts';

export const privateFix = defineReader('privateFix', () => undefined);

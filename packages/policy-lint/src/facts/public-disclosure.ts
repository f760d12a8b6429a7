import { defineReader } from './reader.ts';

export const publicDisclosure = defineReader('publicDisclosure', () => undefined);

import { defineReader } from './reader.ts';

export const release = defineReader('release', () => undefined);

import { defineReader } from './reader.ts';

export const encryption = defineReader('encryption', () => undefined);

import { defineReader } from './reader.ts';

export const scope = defineReader('scope', () => undefined);

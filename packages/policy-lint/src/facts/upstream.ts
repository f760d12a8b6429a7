import { defineReader } from './reader.ts';

export const upstream = defineReader('upstream', () => undefined);

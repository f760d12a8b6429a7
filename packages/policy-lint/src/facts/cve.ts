import { defineReader } from './reader.ts';

export const cve = defineReader('cve', () => undefined);

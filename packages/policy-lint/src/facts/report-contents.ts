import { defineReader } from './reader.ts';

export const reportContents = defineReader('reportContents', () => undefined);

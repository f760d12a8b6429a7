import { defineReader } from './reader.ts';

export const severityBands = defineReader('severityBands', () => undefined);

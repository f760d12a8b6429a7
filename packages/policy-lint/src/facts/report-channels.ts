import { defineReader } from './reader.ts';

export const reportChannels = defineReader('reportChannels', () => undefined);

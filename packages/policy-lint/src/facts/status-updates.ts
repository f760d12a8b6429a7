import { defineReader } from './reader.ts';

export const statusUpdates = defineReader('statusUpdates', () => undefined);

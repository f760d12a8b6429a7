import { defineReader } from './reader.ts';

export const embargoBreach = defineReader('embargoBreach', () => undefined);

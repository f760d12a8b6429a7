import { defineReader } from './reader.ts';

export const bounty = defineReader('bounty', () => undefined);

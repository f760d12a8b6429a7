import { defineReader } from './reader.ts';

export const approval = defineReader('approval', () => undefined);

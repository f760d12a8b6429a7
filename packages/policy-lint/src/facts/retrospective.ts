import { defineReader } from './reader.ts';

export const retrospective = defineReader('retrospective', () => undefined);

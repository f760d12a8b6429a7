import { defineReader } from './reader.ts';

export const triage = defineReader('triage', () => undefined);

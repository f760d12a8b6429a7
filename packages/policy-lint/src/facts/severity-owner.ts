import { defineReader } from './reader.ts';

export const severityOwner = defineReader('severityOwner', () => undefined);

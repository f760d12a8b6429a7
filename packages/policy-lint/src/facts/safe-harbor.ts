import { defineReader } from './reader.ts';

export const safeHarbor = defineReader('safeHarbor', () => undefined);

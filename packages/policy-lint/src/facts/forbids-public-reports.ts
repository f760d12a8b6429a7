import { defineReader } from './reader.ts';

export const forbidsPublicReports = defineReader('forbidsPublicReports', () => undefined);

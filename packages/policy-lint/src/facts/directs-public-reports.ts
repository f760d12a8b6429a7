import { defineReader } from './reader.ts';

export const directsPublicReports = defineReader('directsPublicReports', () => undefined);

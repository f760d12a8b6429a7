import { defineReader } from './reader.ts';

export const cvss = defineReader('cvss', () => undefined);

import { defineReader } from './reader.ts';

export const releaseDayAgreement = defineReader('releaseDayAgreement', () => undefined);

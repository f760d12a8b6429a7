import { defineReader } from './reader.ts';

export const forthcomingNotice = defineReader('forthcomingNotice', () => undefined);

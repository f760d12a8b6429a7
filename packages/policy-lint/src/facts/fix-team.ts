import { defineReader } from './reader.ts';

export const fixTeam = defineReader('fixTeam', () => undefined);

import { defineReader } from './reader.ts';

export const securityTeam = defineReader('securityTeam', () => undefined);

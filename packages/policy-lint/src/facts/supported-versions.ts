import { defineReader } from './reader.ts';

export const supportedVersions = defineReader('supportedVersions', () => undefined);

import { defineReader } from './reader.ts';

export const announcementChannels = defineReader('announcementChannels', () => undefined);

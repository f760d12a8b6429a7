import { defineReader } from './reader.ts';

export const announcementContent = defineReader('announcementContent', () => undefined);

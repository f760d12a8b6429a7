import { defineReader } from './reader.ts';

export const announcementTemplate = defineReader('announcementTemplate', () => undefined);

import { channelsOf } from './intake/channels.ts';
import { defineReader } from './reader.ts';

/** The private ways to report a vulnerability. */
export const reportChannels = defineReader('reportChannels', (document) => {
  const channels = channelsOf(document);
  return channels.length > 0 ? channels : undefined;
});

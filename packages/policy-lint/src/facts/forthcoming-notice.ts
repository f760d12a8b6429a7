import { defineReader } from './reader.ts';
import { rangesFor } from './timing/windows.ts';

/** Users hear that a fix is coming within a limit. */
export const forthcomingNotice = defineReader(
  'forthcomingNotice',
  (document) => rangesFor(document, 'forthcoming-notice')[0],
);

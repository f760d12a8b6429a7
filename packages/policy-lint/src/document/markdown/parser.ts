import { Autolink, parser, Strikethrough } from '@lezer/markdown';

import { DepthLimit } from './syntax/depth-limit.ts';
import { LinkDefinitions } from './syntax/link-definition.ts';
import { LongText } from './syntax/long-text.ts';
import { PlainText } from './syntax/plain-text.ts';
import { Tables } from './syntax/table.ts';

/** CommonMark with GitHub's tables, bare links and strikethrough, in time linear in the text. */
export const markdownParser = parser.configure([
  Autolink,
  Strikethrough,
  Tables,
  LinkDefinitions,
  DepthLimit,
  PlainText,
  LongText,
]);

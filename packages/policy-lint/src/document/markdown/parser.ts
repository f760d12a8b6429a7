import { Autolink, parser, Strikethrough, Table } from '@lezer/markdown';

/** CommonMark with GitHub's tables, bare links and strikethrough. */
export const markdownParser = parser.configure([Table, Autolink, Strikethrough]);

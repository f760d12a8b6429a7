import { unlinked, visible } from './visible.ts';

/**
 * Text in Slack's mrkdwn as itself. Slack has codes for three characters only; its other marks
 * work at the edge of a word, where a space without width keeps them from it.
 */
export function escapeSlack(text: string): string {
  return unlinked(codes(visible(text)))
    .replace(/(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu, '\u200b$&')
    .replace(/^&gt;/, '\u200b$&')
    .replace(/@(?=channel|here|everyone)/gi, '@\u200b');
}

export function slackLink(label: string, url: string): string {
  return `<${codes(url).replace(/[|\s]/g, encodeURIComponent)}|${escapeSlack(label).replace(/\|/g, '/')}>`;
}

/** Ampersand first, so that no code is coded again. */
function codes(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

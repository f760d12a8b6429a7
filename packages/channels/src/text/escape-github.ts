import { plainMarkdown } from '@embargo/core';

import { visible } from './visible.ts';

/** Text in GitHub's Markdown as itself; also `GH-1`, which GitHub reads like `#1`. */
export function escapeGitHub(text: string): string {
  return plainMarkdown(visible(text))
    .replace(/\bGH-(?=\d)/gi, '$&\u200b')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-=]/, '\\$&');
}

/** A title, in which GitHub knows no Markdown. */
export function gitHubTitle(text: string): string {
  return visible(text)
    .replace(/[@#]/g, '$&\u200b')
    .replace(/\bGH-(?=\d)/gi, '$&\u200b');
}

export function gitHubLink(label: string, url: string): string {
  return `[${escapeGitHub(label)}](${linkTarget(url)})`;
}

/** What ends the target of a link in Markdown is written as a code of the address. */
function linkTarget(url: string): string {
  return url.replace(/[()<>\s\\]/g, (mark) => encodeURIComponent(mark).replace(/[()]/g, coded));
}

function coded(mark: string): string {
  return mark === '(' ? '%28' : '%29';
}

import { unlinked, visible } from './visible.ts';

/** Text in Discord's Markdown as itself; what pings is also forbidden with each message. */
export function escapeDiscord(text: string): string {
  return unlinked(visible(text).replace(/[\\`*_{}[\]<>()#+|~]/g, '\\$&'))
    .replace(/@/g, '@\u200b')
    .replace(/^(\d{1,9})\./, '$1\\.')
    .replace(/^-/, '\\-');
}

export function discordLink(label: string, url: string): string {
  return `[${escapeDiscord(label)}](${url.replace(/[()<>\s]/g, encodeURIComponent)})`;
}

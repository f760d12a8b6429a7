import { visible } from './visible.ts';

/** Text for a place that knows no markup. */
export function escapePlain(text: string): string {
  return visible(text);
}

export function plainLink(label: string, url: string): string {
  return `${visible(label)}:\n${url.replace(/\s/g, encodeURIComponent)}`;
}

import type { NoticeVulnerability } from '../case/notice-case.ts';

/** What documents have in place of the sections of a text. */
export function descriptionOf(vulnerability: NoticeVulnerability): string {
  const { summary, impact, details } = vulnerability;
  return [impact, details].filter((text) => text !== undefined).join('\n\n') || summary;
}

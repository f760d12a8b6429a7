import { defineRule } from '../../define-rule.ts';

const DEVELOPMENT =
  /(?:^|[-_.+/])(?:dev|devel|developers?|development|hackers|contributors)(?:@|$)|^dev@/i;

export const announceOnDevList = defineRule({
  code: 'CVD705',
  id: 'announce-on-dev-list',
  summary: 'Security announcements have a list of their own',
  level: 'info',
  why: 'Operators do not read the list where a project is developed, and unsubscribe when it gets loud. A list with nothing but announcements is one they stay on.',
  mend: 'Announce on a list such as security-announce, and copy the development list if you like.',
  source: 'OpenSSF guide to coordinated vulnerability disclosure',
  controls: [],
  messages: { dev: '"{list}" is a list for development, expected one for announcements' },
  check({ facts }, report) {
    const lists = (facts.announcementChannels ?? []).filter(({ kind }) => kind === 'mailing-list');
    if (lists.some(({ value }) => value !== undefined && !DEVELOPMENT.test(nameOf(value)))) return;
    for (const { value, span, path } of lists) {
      if (value === undefined) continue;
      report('dev', { span, ...(path === undefined ? {} : { path }) }, { list: value });
    }
  },
});

/** The list of an address or of an archive's URL. */
function nameOf(value: string): string {
  const list = value
    .replace(/^mailto:/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
  return list.includes('@') ? list.slice(0, list.indexOf('@') + 1) : list;
}

import { ANSWERS } from './view.ts';
import type { NoticeView } from './view.ts';

const LISTS = ['binaries', 'credits', 'pullRequests', 'references', 'weaknesses'] as const;

/**
 * A view as templates see it: with `hasCredits` beside `credits`, so that a list's heading stands
 * once, and in each vulnerability what it does not have as nothing, lest the answer of another shows
 * through.
 */
export function forTemplate(view: NoticeView): Readonly<Record<string, unknown>> {
  const { vulnerabilities } = view;
  if (vulnerabilities === undefined) return flagged({ ...view });
  const none = Object.fromEntries(ANSWERS.map((name) => [name, null]));
  const items = vulnerabilities.map((one) => flagged({ ...none, ...one }));
  return flagged({ ...view, vulnerabilities: items });
}

function flagged(view: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const flags = LISTS.map((name) => {
    const flag = `has${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const list = view[name];
    return [flag, Array.isArray(list) && list.length > 0] as const;
  });
  return { ...view, ...Object.fromEntries(flags) };
}

import type { NoticeVulnerability } from './notice-case.ts';

/** The questions of a notice that an advisory's description answers. */
export type AdvisorySections = Pick<
  NoticeVulnerability,
  'impact' | 'details' | 'detection' | 'mitigation'
>;

type Section = keyof AdvisorySections;

const HEADING = /^ {0,3}#{1,6} ([^\n]{1,200})$/;

/** What headings of advisories are about, the first that fits. */
const ABOUT: readonly (readonly [title: RegExp, section: Section | undefined])[] = [
  [/\bam i\b|\baffected\?|\bvulnerable\?|\bdetect/i, 'detection'],
  [/\bworkaround|\bmitigat/i, 'mitigation'],
  [/\bimpact\b|\bsummary\b/i, 'impact'],
  [/\bdetails?\b|\bdescription\b|\bpoc\b|\bproof\b/i, 'details'],
  // These are fields of the advisory, or lists that stand in the case itself.
  [
    /\bpatch|\bfix|\breferences?\b|\bcredits?\b|\bversions?\b|\bmore information\b|\bfor more\b/i,
    undefined,
  ],
];

/** What GitHub's form asks, left as it is. */
const PROMPT = /^_[^_\n]{1,200}\?_$/;

/**
 * The parts of an advisory's description by what their headings are about, as GitHub's own form
 * has them: Impact, Workarounds and so on. What stands before any heading is the impact; a section
 * about something else is a detail.
 */
export function sectionsOf(description: string): AdvisorySections {
  const found: Partial<Record<Section, string>> = {};
  let current: Section | undefined = 'impact';
  for (const line of description.replace(/\r\n?/g, '\n').split('\n')) {
    const title = HEADING.exec(line)?.[1];
    if (title !== undefined) {
      current = subjectOf(title);
      continue;
    }
    if (current !== undefined) found[current] = `${found[current] ?? ''}${line}\n`;
  }
  return trimmed(found);
}

function subjectOf(title: string): Section | undefined {
  const known = ABOUT.find(([pattern]) => pattern.test(title));
  return known === undefined ? 'details' : known[1];
}

/** Without sections in which nothing stands, or nothing but the form's own prompt. */
function trimmed(found: Partial<Record<Section, string>>): AdvisorySections {
  const entries = Object.entries(found).flatMap(([section, text]) => {
    const body = text.replace(/\n{3,}/g, '\n\n').trim();
    return body === '' || PROMPT.test(body) ? [] : [[section, body] as const];
  });
  return Object.fromEntries(entries);
}

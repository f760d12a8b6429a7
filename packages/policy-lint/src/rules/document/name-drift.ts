import { defineRule } from '../../define-rule.ts';
import type { Place, Report } from '../../define-rule.ts';
import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';

const RELEASE_DAY = /\brelease day\b/;
const RELEASE_DATE = /\bRelease Date\b/;
const LIST = /\bprivate (?:distributor|vendor)s?(?: \w{4,12})? (?:mailing )?list\b/g;
const INTRODUCED = /\b(?:Team|Committee|Group) \([A-Z]{2,6}\)/;
const MOST_WORDS = 4;
const TEAM = /\b(?:[A-Z][\w-]{1,20} ){1,3}(?:Team|Committee|Group)\b/g;

const messages = {
  drift: '"{name}" is called "{usual}" elsewhere in the policy, expected one name',
} as const;

export const nameDrift = defineRule({
  code: 'CVD112',
  id: 'name-drift',
  summary: 'A list, a team and an event keep one name',
  level: 'info',
  why: 'A reader who meets a second name looks for a second list or team. Where rights hang on it, such as who may read embargoed patches, two names are two readings.',
  mend: 'Choose one name and use it everywhere.',
  source: 'CERT/CC, vulnerability disclosure policy templates, tips on style',
  controls: [],
  messages,
  check({ document }, report) {
    reportReleaseDate(document, report);
    reportLists(document, report);
    reportTeams(document, report);
  },
});

function reportReleaseDate({ sentences }: PolicyDocument, report: Report<typeof messages>): void {
  const day = sentences.find(({ lower }) => RELEASE_DAY.test(lower));
  if (day === undefined) return;
  for (const sentence of sentences) {
    const match = RELEASE_DATE.exec(sentence.text);
    if (match === null) continue;
    report('drift', placeIn(sentence, match), { name: match[0], usual: 'release day' });
  }
}

function reportLists(document: PolicyDocument, report: Report<typeof messages>): void {
  const found = sentencesAbout(document, TOPIC.distributor).flatMap((sentence) =>
    [...sentence.lower.matchAll(LIST)].map((match) => ({ sentence, match, key: keyOf(match[0]) })),
  );
  const counts = [...Map.groupBy(found, ({ key }) => key)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const [usual] = counts[0] ?? [];
  for (const { sentence, match, key } of found) {
    if (usual === undefined || key === usual || key.endsWith('list list')) continue;
    const name = sentence.text.slice(match.index, match.index + match[0].length);
    report('drift', placeIn(sentence, match), { name, usual });
  }
}

/** A list's name without what is a matter of grammar. */
function keyOf(name: string): string {
  return name.replace(/(distributor|vendor)s\b/, '$1');
}

function reportTeams(document: PolicyDocument, report: Report<typeof messages>): void {
  const about = sentencesAbout(document, TOPIC.team);
  const usual = about.map(({ text }) => introducedIn(text)).find((name) => name !== undefined);
  if (!usual?.includes('Security')) return;
  for (const sentence of about) {
    for (const match of sentence.text.matchAll(TEAM)) {
      const [name] = match;
      if (!name.includes('Security Team') || name.includes(usual) || usual.includes(name)) continue;
      if (/^(?:The|Our|A|This) Security/.test(name)) continue;
      report('drift', placeIn(sentence, match), { name, usual });
    }
  }
}

/** The name that a sentence gives a team together with its abbreviation. */
function introducedIn(text: string): string | undefined {
  const match = INTRODUCED.exec(text);
  if (match === null) return undefined;
  const before = text.slice(0, match.index).trimEnd().split(' ');
  const name = [match[0].slice(0, match[0].indexOf(' '))];
  for (const word of before.reverse().slice(0, MOST_WORDS)) {
    if (!/^[A-Z]/.test(word) || /^(?:The|Our|A)$/.test(word)) break;
    name.unshift(word);
  }
  return name.join(' ');
}

function placeIn(sentence: Sentence, match: RegExpExecArray): Place {
  const last = match.index + match[0].length - 1;
  return { start: sentence.offsetAt(match.index), end: sentence.offsetAt(last) + 1 };
}

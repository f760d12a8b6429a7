import type { SecurityTeam } from '@embargo/core';

import type { Block, PolicyDocument, Section, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../language/list-under.ts';
import { isContentsEntry, linksIn } from '../language/links-in.ts';
import { spanOf } from '../reader.ts';

/** A person, or a handle, at the beginning of an item. */
const PERSON =
  /^(?:@[\w-]{2,39}|[A-ZÀ-Þ][A-Za-zÀ-ɏ.'-]{0,30}(?: (?:[A-Z]\.?|de|van|von|der|den|la|le|da|dos|del|bin|al|[A-ZÀ-Þ][A-Za-zÀ-ɏ.'-]{1,30})){1,4})(?=$|[\s,;:|(<[\-/@])/;
const INLINE_INTRO =
  /\b(?:contacts?|team|committee|group|members|leads?|officers?)(?: (?:is|are|consists of|includes)\b|:)/i;
const INLINE_PERSON =
  /(?<![(\w])@[a-z\d][a-z\d-]{1,38}\b(?!\.?\w)|(?<![A-Za-zÀ-ɏ'-])[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]{1,20} (?:[A-Z]\. )?[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]{1,30}/g;
/** Words that stand at the beginning of items and name nobody. */
const NOBODY =
  /\b(?:security|team|members?|maintainers?|report|reports|triage|release|advisor|disclosure|email|contact|please|use|critical|high|medium|low|version|committee|github|response|vulnerabilit|code|denial|cross|remote|sql)\b/i;
const ROLE_BEFORE = /^[A-Z][\w /-]{2,40}: /;

const ABOUT_MEMBERS =
  /\b(?:members?|contacts?|maintainers?|consists? of|composed of|made up of|comprise[sd]?|team|committee|people|individuals|as follows)\b/;
const ROSTER_LINK =
  /\/orgs\/[^/]{1,60}\/teams\/|security-?_?(?:groups?|contacts|team)|\bmembers?\b|maintainers|owners|roster|governance|#[\w-]{0,60}members/i;

type Roster = Pick<SecurityTeam, 'members' | 'roster'>;

/** Where to look: the sentence that names the team, those about teams, and the team's sections. */
interface RosterPlaces {
  readonly naming: Sentence;
  readonly sentences: readonly Sentence[];
  readonly sections: ReadonlySet<Section>;
}

/** Who is on the team: the names where they stand, or the link to them. */
export function readRoster(
  document: PolicyDocument,
  { naming, sentences, sections }: RosterPlaces,
): Roster {
  const about = sentences.filter(
    ({ block, lower }) =>
      (sections.has(block.section) || block === naming.block || /\bsecurity\b/.test(lower)) &&
      ABOUT_MEMBERS.test(lower) &&
      !isContentsEntry(document, block),
  );
  for (const sentence of about) {
    const list = namesUnder(document, sentence);
    if (list !== undefined) return list;
  }
  return linkedRoster(document, about) ?? namesInline(document, naming);
}

/** "The security contacts are Ada Quist and Bo Rask" */
function namesInline(document: PolicyDocument, { text, block }: Sentence): Roster {
  const intro = INLINE_INTRO.exec(text);
  if (intro === null) return { members: [] };
  const { flow } = block;
  const from = flow.text.indexOf(intro[0]) + intro[0].length;
  const names = [...flow.text.slice(from).matchAll(INLINE_PERSON)].filter(
    ([name]) => !NOBODY.test(name),
  );
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return { members: [] };
  const start = flow.offsetAt(from + first.index);
  const end = flow.endOffsetAt(from + last.index + last[0].length);
  const roster = { span: spanOf(document, { start, end }) };
  return { members: names.map(([name]) => name), roster };
}

function namesUnder(document: PolicyDocument, sentence: Sentence): Roster | undefined {
  const items = itemsUnder(document, sentence.block);
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const members = items.map(nameIn).filter((name) => name !== undefined);
  if (members.length === 0 || members.length * 3 < items.length * 2) return undefined;
  return { members, roster: { span: spanOf(document, { start: first.start, end: last.end }) } };
}

function nameIn({ cells, flow }: Block): string | undefined {
  const text = (cells[0]?.text ?? flow.text).replace(ROLE_BEFORE, '');
  const name = PERSON.exec(text)?.[0];
  return name === undefined || NOBODY.test(name) ? undefined : name;
}

function linkedRoster(
  document: PolicyDocument,
  sentences: readonly Sentence[],
): Roster | undefined {
  for (const sentence of sentences) {
    for (const { kind, url, text, start, end } of linksIn(document, sentence)) {
      if (kind === 'image' || url === '' || /^#|@|\/advisories/.test(url)) continue;
      if (!ROSTER_LINK.test(url) && !/^here$/i.test(text)) continue;
      return { members: [], roster: { span: spanOf(document, { start, end }), target: url } };
    }
  }
  return undefined;
}

import type { Distributors, Located } from '@embargo/core';

import type { Block, PolicyDocument, Section, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../language/list-under.ts';
import { anyOf, near, where } from '../language/pattern.ts';
import { spanOf } from '../reader.ts';
import { earlyNotices } from './early-notice.ts';
import { isTitleOfPrivateList } from './list-sections.ts';

const CRITERIA = anyOf(
  /\b(?:eligib|criteri|requirement|qualif|prerequisite)/,
  where(
    'must|should|need to|have to|are required to',
    near(
      40,
      /\b(?:distribution|compan(?:y|ies)|organi[sz]ations?|vendors?|project|product|applicants?|members?|candidates?) /,
      /\b(?:must|should|need to|have to|are required to)\b/,
    ),
  ),
);

/** What a candidate has to be or do, where no list says so. */
const NEEDS = anyOf(
  near(
    60,
    /\b(?:applicants?|candidates?|membership|to (?:join|qualify|be eligible|be added|be accepted)|eligible)\b/,
    /\b(?:must|should|needs? to|has to|have to|(?:is|are) required to|requires?|(?:is|are) (?:open|limited|restricted|granted)|if (?:they|you|it))\b/,
  ),
  near(
    60,
    /\b(?:organi[sz]ations?|compan(?:y|ies)|vendors?|distributions?|projects?) (?:applying|that (?:apply|want|wish|join)|who (?:apply|want|wish|join)|wishing|wanting|seeking)\b/,
    /\b(?:must|should|needs? to|has to|have to|(?:is|are) required to)\b/,
  ),
);

const MEMBERS =
  /\b(?:members|membership|listed|subscribers|recipients|participants|distributors|vendors|partners|consists? of)\b/;

const JOINING = anyOf(
  where(
    'request',
    near(
      12,
      /\b(?:membership|join|joining|subscription|access) requests? /,
      /\b(?:are|is|be|can|should|must|to|may)\b/,
    ),
  ),
  near(
    12,
    /\b(?:apply|applying|requests?|requesting|wish|wishes|wants?|like|interested|eligible) (?:to|in|for) /,
    /\b(?:added|included|inclusion|subscribed|notified|join|becom|membership|the list|subscrib)/,
  ),
  /\bask(?:ing)? (?:us )?to (?:be added|join)\b/,
  where('apply', near(30, /\bapply /, /\b(?:list|membership|program|join)/)),
  /\bbenefit from (?:inclusion|being|joining|early)/,
  near(0, /\bto (?:join|be added to|be included in|subscribe to|get on) /, /(?:the|this|our) /),
  /\b(?:should|may|can|must) (?:subscribe|join|apply)\b/,
);
const JOINING_TITLE = /\b(?:join|appl(?:y|ying|ication)|request|subscrib)/i;
/** Tells where the terms stand, not how to join. */
const TERMS_ONLY = /\bfind out the (?:requirements|criteria)|\bsee below\b/;

const REMOVAL = anyOf(
  where(
    'removed|unsubscribed|dropped|expelled|excluded|revoked|terminated',
    near(
      30,
      /\b(?:will|may|can|shall|must|are|is|get) /,
      /\b(?:removed|unsubscribed|dropped|expelled|excluded|revoked|terminated)/,
    ),
  ),
  near(20, /\b(?:loses?|forfeits?) /, /\b(?:access|membership|place)\b/),
  near(
    30,
    /\b(?:remove|revoke|unsubscribe|terminate|drop) /,
    /\b(?:member|access|vendor|distributor|subscriber|partner|anyone)/,
  ),
);

const NO_NAME =
  /^(?:be|have|not|accept|are|is|must|should|help|review|agree|provide|an?|the)\b|:$/i;
const MAX_NAME_WORDS = 7;
/** How many sentences a paragraph may go on about a notice. */
const NEAR = 3;

type Membership = Pick<Distributors, 'members' | 'criteria' | 'joining' | 'removal'>;

/** Who is on the list, who may be, and how one comes and goes. */
export function readMembership(
  document: PolicyDocument,
  sections: ReadonlySet<Section>,
): Membership {
  const inside = document.sentences.filter(({ block }) => sections.has(block.section));
  const about = document.sentences.filter(
    (sentence) => sections.has(sentence.block.section) || isNearNotice(document, sentence),
  );
  const [criteria] = listsAfter(
    document,
    about.filter(({ lower }) => CRITERIA.test(lower)),
  );
  const wanted = criteria ?? criteriaInProse(document, inside);
  const members = listsAfter(document, inside.filter(isMembersIntro)).find(areNames);
  const joining = about.find((sentence) => isAboutJoining(sentence, sections));
  const removal = inside.find(({ lower }) => REMOVAL.test(lower));
  return {
    ...(members && { members: { span: members.span, names: members.texts } }),
    ...(wanted && { criteria: { span: wanted.span, items: wanted.texts } }),
    ...(joining && { joining: { span: spanOf(document, joining) } }),
    ...(removal && { removal: { span: spanOf(document, removal) } }),
  };
}

/** "A vendor has to ship a product of its own": what candidates need, without a list. */
function criteriaInProse(document: PolicyDocument, inside: readonly Sentence[]): List | undefined {
  const needs = inside.filter(
    ({ lower, block }) => block.kind !== 'heading' && !lower.endsWith(':') && NEEDS.test(lower),
  );
  const [first] = needs;
  if (first === undefined) return undefined;
  return {
    span: spanOf(document, first),
    texts: needs
      .filter(({ block }) => block === first.block)
      .map(({ text }) => text.replaceAll('\n', ' ')),
  };
}

/** A notice, or one of the sentences that go on about it. */
function isNearNotice(document: PolicyDocument, { block, index }: Sentence): boolean {
  const { sentences } = document;
  for (let at = index; at > index - NEAR && at >= 0; at--) {
    const sentence = sentences[at];
    if (sentence?.block.section !== block.section) return false;
    if (earlyNotices(document).has(sentence)) return true;
  }
  return false;
}

/** A list stands for its members where it says so, or where it follows the list's own heading. */
function isMembersIntro({ lower, block }: Sentence): boolean {
  if (CRITERIA.test(lower)) return false;
  return MEMBERS.test(lower) || isTitleOfPrivateList(block.section.title);
}

function isAboutJoining({ lower, block }: Sentence, sections: ReadonlySet<Section>): boolean {
  if (block.kind === 'heading' || TERMS_ONLY.test(lower)) return false;
  if (lower.endsWith(':') && CRITERIA.test(lower)) return false;
  if (JOINING.test(lower)) return true;
  return sections.has(block.section) && JOINING_TITLE.test(block.section.title);
}

function areNames({ texts }: List): boolean {
  return texts.every((text) => !NO_NAME.test(text) && text.split(' ').length <= MAX_NAME_WORDS);
}

type List = Located & { readonly texts: readonly string[] };

/** The lists that sentences introduce. */
function listsAfter(document: PolicyDocument, intros: readonly Sentence[]): List[] {
  return intros.flatMap(({ block }) => {
    const items = itemsUnder(document, block);
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined) return [];
    const span = spanOf(document, { start: first.start, end: last.end });
    return [{ span, texts: items.map(textOf) }];
  });
}

/** The text of an item, or of the first cell of a row, without what separates it from the next. */
function textOf({ cells, flow }: Block): string {
  const text = cells[0]?.text ?? flow.text.replaceAll('\n', ' ').trim();
  return /[,;]$/.test(text) ? text.slice(0, -1) : text;
}

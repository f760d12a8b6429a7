import type { AnnouncementField } from '@embargo/core';

import type { Place } from '../../define-rule.ts';
import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument, Section } from '../../document/document.ts';
import { partAt } from '../../document/places.ts';
import type { RuleContext } from '../../rule.ts';
import { enumerate, FIELD_NAMES, hasField, templateOf } from './fields.ts';

/** What a reader needs to know whether, how badly and how to act. */
const REQUIRED: readonly AnnouncementField[] = [
  'affected-versions',
  'fixed-versions',
  'severity',
  'cve',
  'mitigation',
  'credit',
];

export const announceFieldsMissing = defineRule({
  code: 'CVD702',
  id: 'announce-fields-missing',
  summary: 'An announcement is promised to say what users need to act',
  level: 'warning',
  why: 'An operator reads an announcement with one question: does this concern me, and what do I do? Without affected and fixed versions, severity and a workaround there is no answer; without credit the reporter is forgotten.',
  mend: 'List in the policy what each announcement says, so that nobody has to remember it on release day.',
  source:
    'ISO/IEC 29147, elements of an advisory; OpenSSF disclosure template; OSPS Baseline VM-04.01',
  controls: ['OSPS-VM-04.01'],
  baseline: 2,
  messages: { missing: 'The announcement is not promised to name {fields}' },
  check(context, report) {
    const { facts, documents, kind } = context;
    const content = facts.announcementContent;
    // One thing named in passing is no promise of what an announcement holds.
    if (kind !== 'policy' || content === undefined || content.fields.length < 2) return;
    const template = templateOf(documents, facts);
    const missing = REQUIRED.filter(
      (field) =>
        !content.fields.includes(field) && (template === undefined || !hasField(template, field)),
    );
    if (missing.length === 0) return;
    const fields = enumerate(missing.map((field) => FIELD_NAMES[field]));
    const { place, document, section } = promiseOf(context);
    const fix = insertion(document, section, `Each announcement also names ${fields}.`);
    report('missing', place, { fields, fix });
  },
});

interface Promised {
  readonly place: Place;
  readonly document: PolicyDocument;
  readonly section: Section | undefined;
}

/** The promise from the word on that makes it: a sentence may begin lines before. */
function promiseOf({ facts, documents, document: main }: RuleContext): Promised {
  const fact = facts.announcementContent;
  const document = documents.find(({ source }) => source.path === fact?.path) ?? main;
  const { source, blocks } = document;
  const start = fact === undefined ? 0 : source.offset(fact.span.start);
  const end = fact === undefined ? 0 : source.offset(fact.span.end);
  const block = partAt(blocks, start);
  const word = source.text.slice(start, end).search(/\bannounc/i);
  const from = word === -1 ? start : start + word;
  return { place: { start: from, end, in: document }, document, section: block?.section };
}

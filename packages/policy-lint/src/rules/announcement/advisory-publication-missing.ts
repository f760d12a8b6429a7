import type { Anchor } from '../../define-schema-rule.ts';
import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { findStep } from '../../document/steps.ts';
import { TOPIC } from '../../document/topics.ts';
import { near } from '../../facts/language/pattern.ts';
import { sentencesAbout } from '../../facts/reader.ts';
import type { RuleContext } from '../../rule.ts';
import { judgesAbsence } from '../absence.ts';
import { RELEASE_DAY } from '../release/release-day.ts';

const PUBLISHES = near(
  90,
  /\b(?:publish[a-z]{0,4}|issu(?:e|es|ed|ing)|releas(?:e|es|ing)|post(?:s|ed|ing)?|make public|disclos(?:e|es|ing)|announc(?:e|es|ing)|populat[a-z]{1,3}|distribut[a-z]{1,4}) /,
  /^(?:[\w'/()-]{1,24},? ){0,6}(?:advisor(?:y|ies)|bulletins?|cve (?:record|entry|details|announcement))\b/,
);

const IS_OUT =
  /\b(?:published|made public|publicly (?:disclosed|available|listed)|released publicly|become public|goes public|go public|listed (?:on|in|at))\b/;

/** How far in front of it the record stands that is out. */
const REACH = 80;

/** What every other pattern here needs, and few sentences have. */
const NAMES_RECORD = /advisor|bulletin|cve/;

const RECORD = /\b(?:advisor(?:y|ies)|bulletins?|cves?)\b/;

const OF_THE_REPORTER =
  /\b(?:do not|don't|please|report a|to report|you (?:must|may|can|should))\b/;

const MERGES_ADVISORY = /\bmerges?\b[^.]{0,40}\badvisor/;

const SENTENCE = 'On the day of the release we publish the security advisory with its CVE id.';

const UNDER = [
  /release|publi|announc|communicat/i,
  /disclos|process|handl|fix/i,
  /securit|vulnerab/i,
];

export const advisoryPublicationMissing = defineRule({
  code: 'CVD706',
  id: 'advisory-publication-missing',
  summary: 'The advisory is promised to be published',
  level: 'info',
  why: 'Scanners and distributions learn of a vulnerability from the published advisory or CVE record, not from a mail or a chat. A draft that nobody publishes leaves them blind.',
  mend: 'Say when and by whom the advisory, or the CVE record, is published.',
  source: 'OSPS Baseline VM-04.01; CNCF incident response template',
  controls: ['OSPS-VM-04.01'],
  baseline: 2,
  messages: {
    missing:
      'Nothing says that the advisory or the CVE record is published, expected when and by whom',
  },
  check(context, report, unchecked) {
    const { documents, document, facts, kind } = context;
    if (kind !== 'policy') return;
    const channels = facts.announcementChannels ?? [];
    if (channels.some(({ kind }) => kind === 'github-advisory')) return;
    if (documents.some(isPublished) || !judgesAbsence(context, unchecked)) return;
    const anchor = anchorOf(context);
    const fix = insertion(document, anchor?.section, SENTENCE);
    report('missing', anchor ?? headingFor(document, UNDER), { fix });
  },
});

function isPublished(document: PolicyDocument): boolean {
  return sentencesAbout(document, TOPIC.publicity | TOPIC.cve | TOPIC.fork).some(
    ({ lower }) =>
      NAMES_RECORD.test(lower) &&
      !OF_THE_REPORTER.test(lower) &&
      (PUBLISHES.test(lower) || isOut(lower)),
  );
}

/** "advisories are published on GitHub" */
function isOut(lower: string): boolean {
  const out = IS_OUT.exec(lower);
  if (out === null) return false;
  const before = lower.slice(Math.max(0, out.index - REACH), out.index);
  return RECORD.test(before.slice(before.lastIndexOf(';') + 1));
}

/** Where the advisory is merged or, failing that, the release made. */
function anchorOf({ document }: RuleContext): Anchor | undefined {
  const merging = sentencesAbout(document, TOPIC.fork).find(({ lower }) =>
    MERGES_ADVISORY.test(lower),
  );
  if (merging !== undefined) return anchorAt(merging);
  const step = findStep(document, RELEASE_DAY);
  return step && { start: step.block.start, end: step.block.end, section: step.block.section };
}

function anchorAt({ start, end, block }: Sentence): Anchor {
  return { start, end, section: block.section };
}

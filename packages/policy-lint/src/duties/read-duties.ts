import type { Duties, DutyName, Located } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { sectionsOfPrivateList } from '../facts/distributors/list-sections.ts';
import { anyOf, near, where } from '../facts/language/pattern.ts';
import type { Pattern } from '../facts/language/pattern.ts';
import type { Policy } from '../read-policy.ts';

/** What a sentence says that asks a duty of people; it may have to stand among the distributors'. */
interface Asking {
  readonly says: Pattern;
  readonly isForDistributors?: true;
}

const ASKING: Readonly<Record<DutyName, Asking>> = {
  'report-validated': {
    says: where(
      'analyz|analys|validate|verify|reproduce|replicate|confirm|assess the impact',
      near(
        60,
        /\b(?:with the reporter|discuss the issue)/,
        /\b(?:analy[sz]e|validate|verify|reproduce)/,
      ),
      near(
        40,
        /\b(?:team|we|maintainers|committee|triage)\b/,
        /\b(?:analy[sz]e|validate|verify|reproduce|replicate|confirm|assess the impact of) /,
        /\b(?:vulnerabilit|issue|report)/,
      ),
    ),
  },
  'issue-deletion': {
    says: where(
      'delet|remove|take down|hide',
      near(40, /\bask (?:github|the platform)/, /\b(?:delete|remove|take down|hide)\b/),
    ),
  },
  'talk-private': {
    says: where(
      'communication|discuss',
      near(
        60,
        /\b(?:all communication|discussed|discussions?)\b/,
        /\b(?:within|inside|in|on) (?:the|a|an|its) /,
        /\b(?:advisory|advisories|mailing list|private (?:channel|list|fork|repo))/,
      ),
    ),
  },
  'plan-made': { says: where('communication', /\bcommunications? (?:plan|strategy)\b/) },
  'distributors-contribute': {
    isForDistributors: true,
    says: where(
      'contribut|water|test',
      anyOf(
        /\bcontribut(?:e|ing) back\b/,
        /\bcarry (?:some|your) (?:of the )?(?:water|weight)\b/,
        near(30, /\b(?:review|test)\b/, /\bpatch(?:es)?\b/),
      ),
    ),
  },
  'feedback-sent': {
    says: where(
      'feedback',
      near(60, /\b(?:send|sent|sends|give|share|mail|post)\b/, /\bown feedback\b/),
    ),
  },
};

/** The first sentence of each duty, in the policy or in the files that it links to. */
export function readDuties({ document: policy, documents }: Policy): Duties {
  const duties: Partial<Record<DutyName, Located>> = {};
  for (const document of documents) {
    for (const name of DUTY_NAMES) {
      const sentence = duties[name] === undefined ? asks(document, ASKING[name]) : undefined;
      if (sentence === undefined) continue;
      const span = document.source.span(sentence.start, sentence.end);
      duties[name] = document === policy ? { span } : { span, path: document.source.path };
    }
  }
  return duties;
}

// The keys of a record of all duties are all duties.
const DUTY_NAMES = Object.keys(ASKING) as readonly DutyName[];

function asks(document: PolicyDocument, { says, isForDistributors }: Asking): Sentence | undefined {
  const among = isForDistributors === true ? sectionsOfPrivateList(document) : undefined;
  return document.sentences.find(
    ({ lower, block }) =>
      block.kind !== 'heading' && among?.has(block.section) !== false && says.test(lower),
  );
}

import { defineSchemaRule } from '../../define-schema-rule.ts';
import type { Anchor } from '../../define-schema-rule.ts';
import { findStep } from '../../document/steps.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';
import type { RuleContext } from '../../rule.ts';
import { RELEASE_DAY } from '../release/release-day.ts';

const LOOKS_BACK = /\b(?:retrospectives?|post-?mortems?|lessons learned)\b/;

export const retrospectiveMissing = defineSchemaRule({
  code: 'CVD905',
  id: 'retrospective-missing',
  summary: 'A process with steps ends by looking back',
  level: 'info',
  why: 'What went wrong in one release goes wrong in the next unless somebody writes it down. A look back after a leak alone misses all that went wrong without one.',
  mend: 'Add a step some days after the release: what happened, what to do better, without blame.',
  source: 'ISO/IEC 30111, post-release; Kubernetes security release process',
  controls: [],
  schema: {
    if: {
      anyOf: [
        { required: ['release'] },
        { required: ['fixTeam'] },
        { required: ['releaseWindow'] },
        { required: ['distributors'] },
      ],
    },
    then: { required: ['retrospective'] },
  },
  absent: {
    message: 'The process has no retrospective, expected one some days after each release',
    under: [/release|publi|disclos/i, /process|fix/i],
    sentence:
      'Within 3 days of the release the team holds a blameless retrospective of how the report was handled.',
    near: releasePlace,
  },
});

/** The retrospective of another occasion, such as a leak, else the step of the release. */
function releasePlace({ document }: RuleContext): Anchor | undefined {
  const other = sentencesAbout(document, TOPIC.retrospective).find(({ lower }) =>
    LOOKS_BACK.test(lower),
  );
  const place = other ?? findStep(document, RELEASE_DAY)?.block;
  if (place === undefined) return undefined;
  const section = 'section' in place ? place.section : place.block.section;
  return { start: place.start, end: place.end, section };
}

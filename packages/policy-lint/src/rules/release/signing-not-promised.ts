import type { Fix } from '@embargo/core';

import type { Place } from '../../define-rule.ts';
import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import type { Block, PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';
import { findStep } from '../../document/steps.ts';
import { anyOf, near } from '../../facts/language/pattern.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';
import { RELEASE_DAY } from './release-day.ts';

const SIGNATURE =
  /\b(?:signed|signing|signs?|signatures?|attested|attestations?|provenance|slsa|cosign|sigstore)\b/;
const RELEASED = /\b(?:releas|binar|artifact|artefact|image|tag|package|build|archive|tarball)/;
const SIGNED = anyOf(near(80, SIGNATURE, RELEASED), near(80, RELEASED, SIGNATURE));

const AS_USUAL =
  /\breleas\w+ (?:process )?(?:will be |is )?as (?:usual|normal)\b|\b(?:usual|normal|regular|standard) release process\b/;
const BUILT = /\bbuilt,? ?/;

const SENTENCE = 'All binaries of the release are signed.';

export const signingNotPromised = defineRule({
  code: 'CVD607',
  id: 'signing-not-promised',
  summary: 'The release step promises signed artefacts',
  level: 'warning',
  why: 'A security release is the one that users install in a hurry, and the one worth forging. A signature lets them tell the fix from a copy that somebody else made.',
  mend: 'Say in the release step that all binaries are signed, and how they are verified.',
  source:
    'OSPS Baseline BR-06.01; OpenSSF Best Practices signed_releases; Scorecard Signed-Releases',
  controls: ['OSPS-BR-06.01'],
  baseline: 2,
  messages: {
    unsigned:
      'The release step promises binaries and not that they are signed, expected "built, signed" or the like',
    absent:
      'The release step "{step}" says nothing of signing, expected that all binaries are signed',
  },
  check({ document, documents, facts, kind }, report) {
    const { binaries } = facts;
    if (kind !== 'policy' || !isEnglish(document)) return;
    if (binaries === undefined) {
      const step = releaseStepIn(documents);
      if (step === undefined || promisesSignature(documents)) return;
      report('absent', step.place, { step: step.step, fix: step.fix });
    } else if (!binaries.signed && !promisesSignature(documents)) {
      const fix = signBuilt(documents);
      report('unsigned', binaries, fix && { fix });
    }
  },
});

function promisesSignature(documents: readonly PolicyDocument[]): boolean {
  for (const { sentence } of spotsAbout(documents, 'binaries', 'encryption')) {
    if (SIGNED.test(sentence.lower)) return true;
  }
  return false;
}

/** Puts "signed" behind "built". */
function signBuilt(documents: readonly PolicyDocument[]): Fix | undefined {
  for (const spot of spotsAbout(documents, 'binaries')) {
    const match = BUILT.exec(spot.sentence.lower);
    if (match === null || !/\bbinar/.test(spot.sentence.lower)) continue;
    const { place } = quoteMatch(spot, match);
    const at = place.start + 'built'.length;
    const span = place.in.source.span(at, at);
    return {
      description: 'Promise signed binaries',
      edits: [{ span, text: ', signed' }],
      safe: false,
    };
  }
  return undefined;
}

interface ReleaseStep {
  readonly step: string;
  readonly place: Place;
  readonly fix: Fix;
}

function releaseStepIn(documents: readonly PolicyDocument[]): ReleaseStep | undefined {
  for (const document of documents) {
    const step = findStep(document, RELEASE_DAY);
    if (step !== undefined) return describe(document, step.block);
  }
  return undefined;
}

/** Speaks of the sentence that leaves the release as it always is, where there is one. */
function describe(document: PolicyDocument, block: Block): ReleaseStep {
  const usual = block.section.blocks
    .filter(({ start }) => start >= block.start)
    .flatMap(({ sentences }) => sentences)
    .find(({ lower }) => AS_USUAL.test(lower));
  const { start, end } = usual ?? block;
  return {
    step: usual?.text ?? block.flow.text,
    place: { start, end, in: document },
    fix: insertion(document, block.section, SENTENCE),
  };
}

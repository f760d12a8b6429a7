import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';
import { TOPIC } from '../../document/topics.ts';
import { anyOf, near } from '../../facts/language/pattern.ts';
import { sentencesAbout } from '../../facts/reader.ts';

const VERIFY = /\bverif(?:y|ied|ies|ying|ication)\b/;
const SIGNED =
  /\b(?:signature|signed|release|binar|artifact|artefact|image|package|checksum|provenance|attestation)/;
const VERIFIES = anyOf(
  near(80, VERIFY, SIGNED),
  near(80, SIGNED, VERIFY),
  /\bcosign verify|\bgpg --verify|\bslsa-verifier|\bgh attestation/,
);

const SENTENCE =
  'Signatures are published next to the binaries, and the documentation of the release says how to verify them.';

export const verifyHowtoMissing = defineRule({
  code: 'CVD608',
  id: 'verify-howto-missing',
  summary: 'Signed binaries come with a way to verify them',
  level: 'info',
  why: 'A signature that nobody knows how to check protects nobody. Users need the command and the identity or key that they should expect.',
  mend: 'Describe or link the command that verifies a binary, with the expected identity or key.',
  source: 'OSPS Baseline DO-03.01 and DO-03.02; OpenSSF Best Practices signed_releases',
  controls: ['OSPS-DO-03.01', 'OSPS-DO-03.02'],
  baseline: 3,
  messages: {
    missing:
      'Binaries are promised to be signed and nothing says how to verify them, expected a command or a link',
  },
  check({ document, documents, facts }, report) {
    const { binaries } = facts;
    if (binaries?.signed !== true || !isEnglish(document) || documents.some(saysHow)) return;
    const section = document.sections.findLast(
      ({ start }) => start <= document.source.offset(binaries.span.start),
    );
    report('missing', binaries, { fix: insertion(document, section, SENTENCE) });
  },
});

function saysHow(document: PolicyDocument): boolean {
  return (
    sentencesAbout(document, TOPIC.binaries | TOPIC.triage | TOPIC.fix).some(({ lower }) =>
      VERIFIES.test(lower),
    ) ||
    document.links.some(({ url, text }) => /\bverif(?:y|ication)/i.test(url + text)) ||
    document.blocks.some(({ kind, flow }) => kind === 'code' && VERIFIES.test(flow.lower))
  );
}

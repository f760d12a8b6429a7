import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';
import { quote, spotsAbout } from '../spot.ts';
import type { Quote, Spot } from '../spot.ts';

const NAME = /\bembargo (?:polic(?:y|ies)|rules|terms|agreement|guidelines)\b/;

/** Somebody is bound by it. */
const INVOKED =
  /\b(?:accept\w*|agree\w*|abid\w+|adher\w+|compl(?:y|ies|ying)|follow\w*|subject to|bound by|accord\w*|respect\w*|honou?r\w*|sign\w*|violat\w*|break\w*|breach\w*|under|per|see|read) (?:\w{1,12} ){0,4}$/;

/** The document that it speaks of is the one at hand, or another project's. */
const OWN = /\bthis $|\b(?:linux-distros|openwall|distros)\b/;

/** "the Bellows Embargo Policy" is that of Bellows. */
const OF_OTHERS = /\s[A-Z][\w.-]*(?:'s)? $/;

const SETS_TERMS = /\bembargo|\bconfidential|\bnon-?disclosure\b|\bneed-to-know\b/i;

const SENTENCE =
  'Embargo policy: what you learn before the public disclosure may be shared only with those of your organisation who need it to prepare the fix, and only until the agreed date. If it gets out, tell the security team at once what leaked and to whom.';

export const embargoPolicyMissing = defineRule({
  code: 'CVD503',
  id: 'embargo-policy-missing',
  summary: 'An embargo policy that is invoked can be read',
  level: 'error',
  why: 'Members are asked to accept terms that are written nowhere. Nobody can keep them, and after a leak nobody can say that they were broken.',
  mend: 'Add a section "Embargo policy" that says what may be shared, with whom and until when, or link to the document that does.',
  source: 'CNCF embargo policy template; FIRST guidelines for multi-party coordination',
  controls: [],
  messages: {
    missing:
      'An "{found}" is invoked and is nowhere in the policy, expected a section with its terms or a link to them',
  },
  check({ documents, kind, document }, report) {
    if (kind !== 'policy' || !isEnglish(document)) return;
    for (const spot of spotsAbout(documents, 'embargo')) {
      const found = invocationIn(spot);
      if (found === undefined) continue;
      if (documents.some(hasTerms)) return;
      const { section } = spot.sentence.block;
      const fix = insertion(spot.document, section, SENTENCE);
      report('missing', found.place, { found: found.text, fix });
      return;
    }
  },
});

/** Whether a heading, a label or a link leads to the terms. */
function hasTerms({ sections, links, blocks }: PolicyDocument): boolean {
  return (
    sections.some(({ title }) => SETS_TERMS.test(title)) ||
    links.some(({ url, text }) => url !== '' && /embargo/i.test(url + text)) ||
    blocks.some(
      ({ kind, flow }) => kind !== 'heading' && /^(?:the |our )?embargo /.test(flow.lower),
    )
  );
}

function invocationIn(spot: Spot): Quote | undefined {
  const { lower } = spot.sentence;
  const match = NAME.exec(lower);
  if (match === null) return undefined;
  const before = lower.slice(0, match.index);
  if (!INVOKED.test(before) || OWN.test(before)) return undefined;
  if (OF_OTHERS.test(spot.sentence.text.slice(0, match.index))) return undefined;
  return quote(spot, match.index, match.index + match[0].length);
}

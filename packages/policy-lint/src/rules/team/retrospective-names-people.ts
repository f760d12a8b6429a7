import { defineRule } from '../../define-rule.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';

const NAMES_PEOPLE =
  /\b(?:(?:including|with|along with) )?(?:details|information|names?|a list|the identit(?:y|ies)) (?:on|about|of) (?:everyone|everybody|every person|all (?:(?:the )?(?:people|persons|participants|parties|those) )?|those|the (?:people|persons|participants|individuals)|who(?:ever)? was)(?: ?(?:who|that) (?:was|were))? ?involved\b/;

const SENDS =
  /\b(?:sends?|sent|posts?|posted|publish\w{0,3}|shares?|shared|announces?|e-?mail\w{0,2})\b/;

const INSTEAD = 'the roles that took part';

export const retrospectiveNamesPeople = defineRule({
  code: 'CVD906',
  id: 'retrospective-names-people',
  summary: 'A public retrospective names nobody who did not agree',
  level: 'info',
  why: 'Reporters may have asked to stay anonymous, and a blameless retrospective has no use for names. Posted in public, they cannot be taken back.',
  mend: 'Name the roles that took part, and people only where they agreed.',
  source: 'OpenSSF Best Practices, vulnerability_report_credit; CERT Guide to CVD',
  controls: [],
  messages: {
    names: 'The retrospective is sent out with "{text}", expected roles, or names by consent',
  },
  check({ documents }, report) {
    for (const spot of spotsAbout(documents, 'retrospective')) {
      const { document, sentence } = spot;
      if (!sentence.lower.includes('involved')) continue;
      const match = NAMES_PEOPLE.exec(sentence.lower);
      if (match === null || !SENDS.test(sentence.lower)) continue;
      const { text, place } = quoteMatch(spot, match);
      const opening = /^(?:including|(?:along )?with) /.exec(text)?.[0] ?? '';
      const edits = [
        { span: document.source.span(place.start, place.end), text: opening + INSTEAD },
      ];
      const fix = { description: `Write "${INSTEAD}"`, edits, safe: false };
      report('names', place, { text, fix });
    }
  },
});

import type { AnnouncementField } from '@embargo/core';

import { anyOf, near } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

const FIELDS: readonly (readonly [AnnouncementField, Pattern])[] = [
  [
    'affected-versions',
    anyOf(
      near(
        24,
        /\b(?:affected|vulnerable|impacted) /,
        /\b(?:version|release|product|component|package)/,
      ),
      near(24, /\b(?:versions?|releases?) /, /\b(?:affected|impacted|vulnerable)/),
      /\bwhich (?:versions|releases)/,
    ),
  ],
  [
    'fixed-versions',
    anyOf(
      /\bnew (?:release|version)|\b(?:fixed|patched|updated|unaffected|corrected|resolved) (?:in )?(?:version|release)/,
      near(
        12,
        /\b(?:versions?|releases?) (?:that|which|with|containing) /,
        /\b(?:contain|include|fix|patch)/,
      ),
    ),
  ],
  ['cve', /\bcves?\b/],
  ['severity', /\bseverit|\bcvss|\bcriticality|\brisk (?:rating|level|score)/],
  ['impact', /\bimpacts?\b|\bconsequence/],
  ['mitigation', /\bmitigat|\bwork-?around/],
  ['binaries', /\bbinar(?:y|ies)|\bdownload (?:link|location)|\blocation of the (?:art|release)/],
  [
    'upgrade',
    anyOf(
      /\bhow to (?:upgrade|update|patch|apply|fix|install)|\bremediation\b/,
      near(
        0,
        /\b(?:upgrade|update|upgrading|patching|installation) /,
        /(?:instruction|step|guid|path|advice|details|procedure)/,
      ),
      /\binstructions (?:for|on|to) (?:upgrad|updat|patch|apply)/,
    ),
  ],
  ['pull-requests', /\b(?:prs|pull requests?|commits?)\b|\blinks? to the (?:fix|patch)/],
  [
    'credit',
    /\bcredit|\backnowledg|\battribution|\bthank|\bnames? of the (?:reporter|finder|researcher)/,
  ],
  [
    'details',
    /\bdescri(?:ption|bing the (?:problem|issue|vulnerab))|\b(?:technical|vulnerability|full|issue|further) (?:details|information|analysis)|\bdetails (?:of|about|on) (?:the|each)|\broot cause|\bexplanation|\bnature of the/,
  ],
];

/** A clause about what readers do later names no field: "prior to upgrading to a fixed version". */
const ASIDE = /\b(?:prior to|before|while|until) (?:upgrad|updat|patch)[^.,;]{0,60}/;

/** The fields that lower-case text names. */
export function fieldsIn(lower: string): AnnouncementField[] {
  const text = lower.replace(ASIDE, '');
  return FIELDS.filter(([, pattern]) => pattern.test(text)).map(([field]) => field);
}

import type { AnnouncementField } from '@embargo/core';

import { near, when, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

const FIELDS: readonly (readonly [AnnouncementField, Pattern])[] = [
  [
    'affected-versions',
    where(
      'affected|vulnerable|impacted|which',
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
    where(
      'version|release',
      /\b(?:new|fixed|patched|updated|unaffected|corrected|resolved) (?:in )?(?:version|release)/,
      near(
        12,
        /\b(?:versions?|releases?) (?:that|which|with|containing) /,
        /\b(?:contain|include|fix|patch)/,
      ),
    ),
  ],
  ['cve', when(['cve'], /\bcves?\b/)],
  [
    'severity',
    when(
      ['sever', 'cvss', 'critic', 'risk'],
      /\bseverit|\bcvss|\bcriticality|\brisk (?:rating|level|score)/,
    ),
  ],
  ['impact', when(['impact', 'consequ'], /\bimpacts?\b|\bconsequence/)],
  ['mitigation', when(['mitigat', 'work'], /\bmitigat|\bwork-?around/)],
  [
    'binaries',
    when(
      ['binar', 'download', 'location of'],
      /\bbinar(?:y|ies)|\bdownload (?:link|location)|\blocation of the (?:art|release)/,
    ),
  ],
  [
    'upgrade',
    where(
      'how to|remediation|instruction|step|guid|path|advice|details|procedure',
      /\bhow to (?:upgrade|update|patch|apply|fix|install)|\bremediation\b/,
      near(
        0,
        /\b(?:upgrade|update|upgrading|patching|installation) /,
        /(?:instruction|step|guid|path|advice|details|procedure)/,
      ),
      /\binstructions (?:for|on|to) (?:upgrad|updat|patch|apply)/,
    ),
  ],
  [
    'pull-requests',
    when(
      ['pr', 'pull', 'commit', 'to the fix', 'to the patch'],
      /\b(?:prs|pull requests?|commits?)\b|\blinks? to the (?:fix|patch)/,
    ),
  ],
  [
    'credit',
    when(
      ['credit', 'knowledg', 'attribut', 'thank', 'of the ', 'who '],
      /\bcredit|\backnowledg|\battribution|\bthank|\bnames? of the (?:reporter|finder|researcher)|\bwho (?:found|reported|discovered) /,
    ),
  ],
  [
    'details',
    where(
      'descri|details|information|analysis|root cause|explanation|nature of',
      /\bdescri(?:ption|bing the (?:problem|issue|vulnerab))|\b(?:technical|vulnerability|full|issue|further) (?:details|information|analysis)/,
      /\bdetails (?:of|about|on) (?:the|each)|\broot cause|\bexplanation|\bnature of the/,
    ),
  ],
];

/** A clause about what readers do later names no field: "prior to upgrading to a fixed version". */
const ASIDE = /\b(?:prior to|before|while|until) (?:upgrad|updat|patch)[^.,;]{0,60}/;

/** The fields that lower-case text names. */
export function fieldsIn(lower: string): AnnouncementField[] {
  const text = lower.replace(ASIDE, '');
  return FIELDS.filter(([, pattern]) => pattern.test(text)).map(([field]) => field);
}

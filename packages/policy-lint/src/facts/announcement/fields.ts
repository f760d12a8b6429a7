import type { AnnouncementField } from '@embargo/core';

const FIELDS: readonly (readonly [AnnouncementField, RegExp])[] = [
  [
    'affected-versions',
    /\b(?:affected|vulnerable|impacted) (?:[\w-]{1,15} ){0,2}(?:versions?|releases?|products?|components?|packages?)|\b(?:versions?|releases?) (?:[\w-]{1,15} ){0,2}(?:affected|impacted|vulnerable)|\bwhich (?:versions|releases)/,
  ],
  [
    'fixed-versions',
    /\bnew (?:releases?|versions?)\b|\b(?:fixed|patched|updated|unaffected|corrected|resolved) (?:in )?(?:versions?|releases?)|\b(?:versions?|releases?) (?:that |which |with |containing )(?:contain |include )?(?:the )?(?:fix|patch)/,
  ],
  ['cve', /\bcves?\b/],
  ['severity', /\bseverit|\bcvss|\bcriticality|\brisk (?:rating|level|score)/],
  ['impact', /\bimpacts?\b|\bconsequences?\b/],
  ['mitigation', /\bmitigat|\bwork-?arounds?/],
  [
    'binaries',
    /\bbinar(?:y|ies)|\bdownload (?:links?|locations?)|\blocation of the (?:art[ei]facts|release)/,
  ],
  [
    'upgrade',
    /\bhow to (?:upgrade|update|patch|apply|fix|install)|\b(?:upgrade|update|upgrading|patching|remediation|installation) (?:instructions?|steps?|guidance|guide|path|advice|details|procedure)|\binstructions (?:for|on|to) (?:upgrad|updat|patch|apply)|\bremediation\b/,
  ],
  [
    'pull-requests',
    /\b(?:merged )?(?:prs|pull requests?|commits?)\b|\blinks? to the (?:fix|patch)/,
  ],
  [
    'credit',
    /\bcredit|\backnowledg|\battribution|\bthank|\b(?:name of|names of) the (?:reporter|finder|researcher)/,
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

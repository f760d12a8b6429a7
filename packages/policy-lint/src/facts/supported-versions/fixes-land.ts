import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

const NEWEST = /\b(?:latest|most recent|newest|current|last)\b/;
const THING = /\b(?:versions?|releases?|builds?|minors?|majors?|branch(?:es)?|series)\b/;

/** "fixes land on main", "patches go into the two most recent minor versions" */
const LANDS = where(
  'fix|patch|update',
  near(
    0,
    /\b(?:fixes|patches|updates) (?:only |usually |will )?(?:lands?|go(?:es)?|are (?:made|applied|released|merged)) (?:only )?(?:on|in|to|into) (?:the )?/,
    /^(?:main|master|trunk|default branch|head|development branch)\b/,
  ),
  near(
    40,
    /\b(?:fixes|patches|updates) (?:only )?go(?:es)? (?:only )?(?:in|to|into) /,
    NEWEST,
    THING,
  ),
);

/** "we fix vulnerabilities in the newest release only", "only the newest build is patched" */
const ONLY_NEWEST = where(
  'only',
  near(
    40,
    /\b(?:we|maintainers|team) (?:only )?(?:fix|patch|address)\b/,
    NEWEST,
    THING,
    /\bonly\b/,
  ),
  near(40, /\bwe only (?:fix|patch|address)\b/, NEWEST, THING),
  near(20, /\bonly\b/, NEWEST, /\bbuilds? (?:is|are|gets?) (?:patched|fixed|supported)\b/),
  near(30, NEWEST, /\bis the only (?:version|release|branch)\b/),
);

/** "the LTS branch gets security backports", "we support N and N-1" */
const GETS = anyOf(
  where(
    ' get ',
    near(60, THING, /\bget (?:all |only )?(?:security )?(?:fixes|patches|updates|backports)\b/),
  ),
  where(
    'only',
    /\bonly (?:the )?(?:main|master|trunk|default)(?: branch)? (?:gets?|receives?|has|sees) (?:security )?(?:fixes|patches|updates)\b/,
  ),
  where('n-1', /\bn ?(?:and|,|&) ?n-1\b/),
);

const LISTED = where(
  'supported:',
  /^(?:currently |actively )?supported: ?(?:v?\d|latest|only|all|main)/,
);

/** More ways to say which versions get fixes. */
export const FIXES_LAND: Pattern = anyOf(LANDS, ONLY_NEWEST, GETS, LISTED);

import { defineRule } from '../../define-rule.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';

/** "will create a GitHub issue to inform users that a fix will be made available" */
const NOTICE =
  /\b(?:create|open|file|publish|post|send)\w{0,3} (?:an? |the )?(?:public )?(?:github |tracking |placeholder )?(?:issue|blog post|announcement|notice|tweet)\b/;
const UPCOMING =
  /\b(?:will be (?:made available|released|available|published)|forthcoming|upcoming|pending|planned|estimat\w+|details should remain|expected)\b/;
const TO_USERS = /\b(?:inform|notif|warn|alert|tell|announc|users|public|placeholder)/;

export const publicPreannouncement = defineRule({
  code: 'CVD513',
  id: 'public-preannouncement',
  summary: 'A public notice before the fix gives nothing away',
  level: 'info',
  why: 'A notice that a fix is coming helps users plan, and tells attackers where to look. Its text has to be checked for the component, the kind of flaw and links to the fix before it goes out.',
  mend: 'Say what the notice may contain: the date, the severity and the supported versions, and nothing about the flaw.',
  source: 'FIRST guidelines for multi-party coordination; OpenSSL pre-announcements',
  controls: [],
  messages: {
    early:
      'The policy would "{found}" before the fix is out, expected a word on what this notice must not give away',
  },
  check({ documents }, report) {
    for (const spot of spotsAbout(documents, 'tracker', 'announce')) {
      const { lower } = spot.sentence;
      const match = NOTICE.exec(lower);
      if (match === null || !UPCOMING.test(lower) || !TO_USERS.test(lower)) continue;
      if (/\b(?:do not|don't|never|please)\b/.test(lower)) continue;
      const { text: found, place } = quoteMatch(spot, match);
      report('early', place, { found });
    }
  },
});

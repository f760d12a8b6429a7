import type { Located, SecurityTeam } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { findDurations } from '../language/duration.ts';
import { anyOf, near, when, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';
import { spanOf } from '../reader.ts';

const JOINING = anyOf(
  where(
    'member',
    near(
      160,
      /\b(?:new|potential|prospective|additional|incoming|future) (?:[\w-]{1,20} ){0,3}members?\b/,
      /\b(?:nominat|select|join|add|appoint|elect|rotation|approv|interest|invit|vote|consensus|onboard|propos)/,
    ),
    /\bmembers are (?:nominated|elected|appointed|selected|chosen|invited)/,
  ),
  where(
    'join|member of|added to',
    near(
      80,
      /\b(?:join|joining|becom(?:e|ing) a member of|added to) (?:the|our) /,
      /\b(?:team|committee|group|src|psc|pst)\b/,
      /\b(?:must|should|can|may|nominat|need|require|contact|apply)/,
    ),
  ),
);
const STEPPING_DOWN = anyOf(
  when(['down'], /\bstep(?:s|ping)? down\b/),
  where(
    'member',
    near(40, /\bmembers? /, /\b(?:resign|retire|leave the (?:team|committee|group)|withdraw)/),
  ),
);
const GONE =
  /\b(?:inactiv|unreachable|unresponsive|cannot be reached|can't be reached|not (?:be(?:en)? )?(?:active|responsive|reachable|respond|participat)|fail(?:s|ed)? to (?:respond|participate)|without (?:activity|response|contact)|absent|absence)/;
const PUT_OUT = /\b(?:remov|replac|emeritus|lose|revok|step(?:ped)? down|dropp?|offboard|retired)/;
const ROUND_ROBIN = anyOf(
  when(['robin'], /\bround[- ]robin\b/),
  where(
    'rotat|turns',
    near(
      60,
      /\b(?:lead|role|coordinator|commander|manager|on-?call|duty|responsibilit|handler)/,
      /\b(?:rotates?|rotated|rotating|takes? turns)\b/,
    ),
    near(
      60,
      /\b(?:rotates?|rotating|takes? turns) /,
      /\b(?:lead|coordinat|on-?call|duty|handl|responsib)/,
    ),
  ),
);
const VOLUNTEERS = where(
  'volunteer',
  near(
    80,
    /\bvolunteers? /,
    /\b(?:lead|follow|coordinat|handle|ownership|own|drive|shepherd|take|takes)\b/,
  ),
);

type Membership = Pick<SecurityTeam, 'joining' | 'steppingDown' | 'inactivity' | 'leadRotation'>;

/** How members come and go, and who leads. */
export function readTeamMembership(
  document: PolicyDocument,
  sentences: readonly Sentence[],
): Membership {
  const joining = find(document, sentences, JOINING);
  const steppingDown = find(document, sentences, STEPPING_DOWN);
  const idle = sentences.find(({ lower }) => GONE.test(lower) && PUT_OUT.test(lower));
  const [after] = idle === undefined ? [] : findDurations(idle.lower);
  const roundRobin = find(document, sentences, ROUND_ROBIN);
  const volunteers = find(document, sentences, VOLUNTEERS);
  return {
    ...(joining && { joining }),
    ...(steppingDown && { steppingDown }),
    ...(idle && {
      inactivity: { span: spanOf(document, idle), ...(after && { after: after.within }) },
    }),
    ...(volunteers && { leadRotation: { ...volunteers, rule: 'volunteer' as const } }),
    ...(roundRobin && { leadRotation: { ...roundRobin, rule: 'round-robin' as const } }),
  };
}

function find(
  document: PolicyDocument,
  sentences: readonly Sentence[],
  pattern: Pattern,
): Located | undefined {
  const sentence = sentences.find(
    ({ lower, block }) => block.kind !== 'heading' && pattern.test(lower),
  );
  return sentence && { span: spanOf(document, sentence) };
}

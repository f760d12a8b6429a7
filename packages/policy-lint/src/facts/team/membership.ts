import type { Located, SecurityTeam } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { findDurations } from '../language/duration.ts';
import { spanOf } from '../reader.ts';

const JOINING =
  /\b(?:new|potential|prospective|additional|incoming|future) (?:[\w-]{1,20} ){0,3}members?\b[^.]{0,160}\b(?:nominat|select|join|add(?:ed|ing)\b|appoint|elect|rotation|approv|interest|invit|vote|consensus|onboard|propos)|\b(?:join|joining|become a member of|becoming a member of|added to) (?:the|our) (?:[\w-]{1,30} ){0,4}(?:team|committee|group|src|psc|pst)\b[^.]{0,80}\b(?:must|should|can|may|nominat|need|require|contact|apply)|\bmembers are (?:nominated|elected|appointed|selected|chosen|invited)/;
const STEPPING_DOWN =
  /\bstep(?:s|ping)? down\b|\bmembers?\b[^.]{0,40}\b(?:resign|retire|leave the (?:team|committee|group)|withdraw)/;
const GONE =
  /\b(?:inactiv|unreachable|unresponsive|cannot be reached|can't be reached|not (?:be(?:en)? )?(?:active|responsive|reachable|respond|participat)|fail(?:s|ed)? to (?:respond|participate)|without (?:activity|response|contact)|absen(?:t|ce))/;
const PUT_OUT = /\b(?:remov|replac|emeritus|lose|revok|step(?:ped)? down|dropp?|offboard|retired)/;
const ROUND_ROBIN =
  /\bround[- ]robin\b|\b(?:lead|role|coordinator|commander|manager|on-?call|duty|responsibilit|handler)\w{0,4}\b[^.]{0,60}\b(?:rotates?|rotated|rotating|taken? turns)\b|\b(?:rotates?|rotating|take turns)\b[^.]{0,60}\b(?:lead|coordinat|on-?call|duty|handl|responsib)/;
const VOLUNTEERS =
  /\bvolunteers?\b[^.]{0,80}\b(?:lead|follow|coordinat|handle|ownership|own|drive|shepherd|take)\b/;

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
  pattern: RegExp,
): Located | undefined {
  const sentence = sentences.find(
    ({ lower, block }) => block.kind !== 'heading' && pattern.test(lower),
  );
  return sentence && { span: spanOf(document, sentence) };
}

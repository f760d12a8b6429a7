import type { Clause } from './clauses.ts';
import type { TimedEvent } from './cue.ts';

/** "if you do not hear from us within": what follows is no promise but what to do when one breaks. */
const UNKEPT =
  /(?:\bnot\b|n't|\bnever\b|\b(?:no|nobody|nothing|none|noone)\b|\bcannot\b|\bwithout\b|\bunless\b|\bneither\b|\bfails?\b)(?: [\w'-]+){0,4} (?:hear\w*|receiv\w*|got|gotten|get|respon\w*|repl\w*|acknowledg\w*|confirm\w*|answer\w*|guarante\w*|promis\w*|commit\w*|expect\w*|need|fix\w*|address\w*|resolv\w*|patch\w*|releas\w*|available|out|ready|publish\w*|reach\w*|contact\w*|feedback|reaction|progress|updat\w*)[^,;]{0,60}$/;
const NOTHING_COMES = /\b(?:if|should|in case|when|where)\b[^,;]{0,80}$/;
const NOT_BY_THEN =
  /^[^,;.]{0,70}(?:\bnot\b|n't|\bwithout\b|\bno (?:response|reply|answer|fix|news)|\bunanswered\b)/;
const UNANSWERED = /^ ?(?:without|with no|of silence|of inactivity)\b/;
const REMINDER =
  /^[^,;.]{0,40}\b(?:before|then) (?:you )?(?:please )?(?:contact|follow|send|reach|escalat|ping|open|ask|remind|re-?send|tr[yi]|nudg|chas)/;

/** "supported for 12 months": how long something lasts, not by when it is done. */
const LASTS =
  /(?<!\b(?:aim|aims|aiming|target|targets|strive|allow|ask|asks|plan|wait|goal|hope|request|look|shoot|once|time) )\bfor (?:(?:a (?:period|minimum|maximum|total) of|at least|up to|the (?:first|next)|about|approximately|another|an additional) ){0,2}$|\blasts? (?:for )?(?:up to |at least )?$/;
const PAST =
  /\b(?:last|past|previous|(?:older|younger|newer) than|prior|ago|after every)(?: the)? $|\b(?:was|were|had) (?:\w+ ){1,3}(?:within|in|after) (?:only |just |about )?$|(?<!\bnot |\bnever |\brarely )\b(?:taken|takes?|took|exceed\w*|passes|after|if) (?:more|longer) than $/;
/** "notify us 7 days before you publish": what the reporter does. */
const TELLS_US =
  /\b(?:notify|inform|tell|warn|contact|alert|let) (?:us|me|the (?:team|maintainers?|project))(?: know)?(?: at least)? $/;
const AGE =
  /^(?:'s?)?[ -](?:ago|old\b|of (?:support|maintenance|experience|service)|support\b|lts\b|(?:release )?(?:cycle|cadence)\b|term\b|token|session|lifetime|warranty|trial)/;

const BEFOREHAND = /^[^,;.]{0,20}\b(?:before|prior|in advance|ahead|notice)\b/;

const REPAIRS = /\b(?:fix|patch|resol|address|remed|mitigat|releas|solution|update)/;
const GOES_PUBLIC = /\b(?:disclos|publi[cs]h|go public|made public|public(?:ly)?\b)/;

/** What is left of the events of a clause when its duration is no limit for them. */
export function keptEvents(
  lower: string,
  clause: Clause,
  events: readonly TimedEvent[],
): readonly TimedEvent[] {
  const head = lower.slice(clause.start, clause.phrase.start);
  const tail = lower.slice(clause.phrase.end, Math.min(lower.length, clause.phrase.end + 200));
  if (isUnkept(head, tail)) return breaksToPublic(head, tail) ? ['disclosure'] : ['other'];
  if (PAST.test(head) || AGE.test(tail) || isNotice(head, tail)) return ['other'];
  if (!LASTS.test(head)) return events;
  return events.filter((event) => event === 'disclosure' || event === 'distributors');
}

function isUnkept(head: string, tail: string): boolean {
  if (UNANSWERED.test(tail) || REMINDER.test(tail)) return true;
  return UNKEPT.test(head) || (NOTHING_COMES.test(head) && NOT_BY_THEN.test(tail));
}

function isNotice(head: string, tail: string): boolean {
  return TELLS_US.test(head) && BEFOREHAND.test(tail);
}

/** "if no fix is out within 90 days, we disclose": a limit for disclosure after all. */
function breaksToPublic(head: string, tail: string): boolean {
  return REPAIRS.test(head) && GOES_PUBLIC.test(tail);
}

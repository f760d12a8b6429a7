import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument } from '../../document/document.ts';
import { anyOf, near, where } from '../language/pattern.ts';

const HEARS =
  /\b(?:hear|heard|response|respon[ds]\w{0,4}|reply|replie[ds]|answer\w{0,3}|acknowledg\w{0,6}|receive[ds]?|reaction|feedback|confirmation)\b/;
const GOES_ON =
  /\b(?:write|mail|e-?mail|contact|reach|escalate|notify|message|turn|ping|call|ask|send|try)\b/;

/** "If you get no answer, write to …": where to go on, not where to begin. */
const ESCALATES = anyOf(
  where(
    'if |when |should |in case ',
    near(
      40,
      /\b(?:if|when|should|in case)\b/,
      /\b(?:not|no|never|nobody|without|unanswered|fails?)\b|n't\b/,
      HEARS,
      GOES_ON,
    ),
  ),
  where('unless ', near(40, /\bunless\b/, HEARS, GOES_ON)),
  where('escalat|last resort', /\bescalat(?:e|ed|ion)\b|\bas a last resort\b/),
);

/** The ways to report without those for when nobody answers, unless there is no other. */
export function withoutEscalations(
  document: PolicyDocument,
  channels: readonly ReportChannel[],
): readonly ReportChannel[] {
  if (channels.length < 2) return channels;
  const kept = channels.filter((channel) => !isEscalation(document, channel));
  return kept.some(({ usable }) => usable) ? kept : channels;
}

function isEscalation(
  { source, sentences }: PolicyDocument,
  { kind, span }: ReportChannel,
): boolean {
  if (kind !== 'email') return false;
  const at = source.offset(span.start);
  const sentence = sentences.findLast(({ start }) => start <= at);
  return sentence !== undefined && ESCALATES.test(sentence.lower);
}

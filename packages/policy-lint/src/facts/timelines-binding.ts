import { TOPIC } from '../document/topics.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const TIMELINE =
  /\b(?:time[- ]?(?:lines?|frames?|limits?)|deadlines?|(?:response|resolution|reaction|fix|remediation) (?:times?|targets?|goals?|windows?)|targets|slas?|service[- ]level)\b/;

const LOOSE =
  /\b(?:suggestions?|suggested|guidelines?|guidance|non-?binding|best[- ]effort|aspirational|indicative|(?:not|rather than)(?: as)?(?: an?)?(?: \w+)? ?(?:binding|guarantees?|guaranteed|commitments?|promises?|slas?|service[- ]level|contracts?|contractual|obligations?|deadlines?)|(?:cannot|can't|can not|do not|don't) (?:guarantee|promise|commit)|no (?:slas?|guarantees?|guaranteed|formal sla|service[- ]level)|without guarantees?|(?:only|just|rough) (?:estimates?|goals?|targets?)|(?:estimates?|goals?|targets?) only)\b/;

const FIRM =
  /\b(?:binding|(?:firm|hard|strict|mandatory|contractual|guaranteed) (?:deadlines?|time[- ]?(?:lines?|frames?|limits?)|commitments?)|(?:deadlines?|time[- ]?(?:lines?|limits?|frames?)|targets|slas?|response times) (?:are|is|will be|must be) (?:\w+ )?(?:commitments?|guaranteed|mandatory|firm|strict|met|kept|enforced))\b/;

/** The policy says whether it is to be held to its limits. */
export const timelinesBinding = defineReader('timelinesBinding', (document) => {
  for (const sentence of sentencesAbout(
    document,
    TOPIC.time | TOPIC.calendar | TOPIC.response | TOPIC.fix,
  )) {
    const { lower } = sentence;
    if (!TIMELINE.test(lower)) continue;
    const isLoose = LOOSE.test(lower);
    if (isLoose || FIRM.test(lower)) return { span: spanOf(document, sentence), value: !isLoose };
  }
  return undefined;
});

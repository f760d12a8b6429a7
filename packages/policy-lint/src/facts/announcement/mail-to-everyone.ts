import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { near } from '../language/pattern.ts';
import type { NamedChannel } from './channels-in.ts';

const TELLS_EVERYONE = near(
  80,
  /\b(?:announc|inform|notif|sen[dt]|e-?mail)/,
  /\b(?:users|community|everyone|the (?:general |wider |whole )?public(?! (?:disclos|issue|repo|track|announce))|subscribers|customers|wide distribution)/,
);
const INCOMING = /\b(?:please|us|you|your|team|reports?|reporters?|distributors?|vendors?)\b/;

/** News sent to all users by mail, on no list that has a name: "… this email should be actionable". */
export function mailToEveryone(
  { sentences }: PolicyDocument,
  { lower, index, block }: Sentence,
): NamedChannel[] {
  const next = sentences[index + 1];
  const follows = next?.block === block && /\bthis e-?mail\b/.test(next.lower);
  if (!follows && !/\be-?mail/.test(lower)) return [];
  if (!TELLS_EVERYONE.test(lower) || INCOMING.test(lower)) return [];
  return [{ kind: 'mailing-list', at: 0 }];
}

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import type { NamedChannel } from './channels-in.ts';

const TELLS_EVERYONE =
  /\b(?:announc|inform|notif|sen[dt]|e-?mail)\w{0,5}\b[^.]{0,80}\b(?:users|community|everyone|public|subscribers|customers|wide distribution)\b/;
const MAIL = /\be-?mail/;
const INCOMING = /\bplease\b|\b(?:us|you|your|team|report(?:er|ers|s)?|distributors?|vendors?)\b/;

/** News sent to all users by mail, on no list that has a name: "… this email should be actionable". */
export function mailToEveryone(
  { sentences }: PolicyDocument,
  { lower, index, block }: Sentence,
): NamedChannel[] {
  if (!TELLS_EVERYONE.test(lower) || INCOMING.test(lower)) return [];
  const next = sentences[index + 1];
  const follows = next?.block === block && /\bthis e-?mail\b/.test(next.lower);
  return MAIL.test(lower) || follows ? [{ kind: 'mailing-list', at: 0 }] : [];
}

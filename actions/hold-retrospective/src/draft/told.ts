import type { Said, SaidOf } from '@embargo/case';
import { sayInstant } from '@embargo/core';

type Send = SaidOf<'send'>;

/** What the suite tells the team itself of a case is none of what was told of the vulnerability. */
const OWN = /^(?:deadline-|retrospective|leak-retrospective)/;

export const TOLD_HEADS = ['channel', 'notice', 'to', 'sent', 'arrived', 'held'] as const;

/**
 * A row for each notice on each channel: to how many it went, when it was sent and seen to arrive,
 * and how what was held for a person was resolved.
 */
export function toldRows(said: readonly Said[]): readonly string[] {
  const sends = said.filter((one): one is Send => one.kind === 'send');
  const told = sends.filter(({ data }) => !OWN.test(data.phase));
  const notices = Map.groupBy(told, ({ data }) => `${data.channel} | ${data.phase}`);
  return [...notices].map(([name, ofNotice]) => {
    const recipients = [...Map.groupBy(ofNotice, ({ key }) => key).values()];
    const cells = [
      String(recipients.length),
      sayFirst(recipients, ['sent']),
      sayFirst(recipients, ['seen']),
      recipients.flatMap(sayHeld).join('; '),
    ];
    return `| ${name} | ${cells.join(' | ')} |`;
  });
}

/** When the first recipient came to a state and the last one did, and how many did where not all. */
function sayFirst(
  recipients: readonly (readonly Send[])[],
  states: readonly Send['data']['state'][],
): string {
  const times = recipients
    .flatMap((ofOne) => ofOne.find(({ data }) => states.includes(data.state))?.at ?? [])
    .toSorted();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [sayInstant(new Date(first)), sayInstant(new Date(last))];
  const some = times.length === recipients.length ? '' : ` (${times.length})`;
  return `${from === to ? from : `${from} to ${to}`}${some}`;
}

function sayHeld(ofOne: readonly Send[]): readonly string[] {
  const index = ofOne.findLastIndex(({ data }) => data.state === 'held');
  const held = ofOne[index];
  if (held === undefined) return [];
  const after = ofOne[index + 1];
  const end =
    after === undefined
      ? 'still open'
      : `resolved ${sayInstant(new Date(after.at))} as ${after.data.outcome ?? after.data.state}`;
  return [`${sayInstant(new Date(held.at))}, ${end}`];
}

import type { Note } from './book.ts';
import { answers } from './resolution.ts';
import { composed } from './round.ts';
import type { Item, Round } from './round.ts';
import type { Standing } from './standing.ts';

/** Records the answers of people to the questions that are open. */
export async function recordAnswers(round: Round): Promise<void> {
  const mine = round.resolutions.filter(({ channel }) => channel === round.channel.id);
  if (mine.length === 0) return;
  const standings = await round.book.read(round.items.map(({ key }) => key));
  await round.book.write(
    round.items.flatMap((item) => {
      const standing = standings.get(item.key);
      return standing === undefined
        ? []
        : answered({ ...round, resolutions: mine }, item, standing);
    }),
  );
}

/** Open is the question of what is held, and of what was sent and never showed. */
function answered(round: Round, item: Item, { latest, question }: Standing): readonly Note[] {
  const state = latest?.data.state;
  if (state !== 'held' && !(state === 'sent' && round.channel.arrival !== undefined)) return [];
  const given = round.resolutions.find((resolution) => answers(item.key, question, resolution));
  if (given === undefined) return [];
  const { outcome, url } = given;
  const receipt = url === undefined ? {} : { receipt: { url } };
  const { sha256: textSha256 } = composed(round, item);
  return [{ key: item.key, after: latest, state: 'resolved', textSha256, outcome, ...receipt }];
}

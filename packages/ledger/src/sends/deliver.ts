import { recordAnswers } from './answer.ts';
import { receiptOf, watchArrivals } from './arrivals.ts';
import type { BatchResult } from './deliver-batch.ts';
import type { Delivered, Outcome, Question } from './delivered.ts';
import { answersTo } from './resolution.ts';
import { openRound } from './round.ts';
import { tryAll } from './try-all.ts';
import type { DeliverOptions, Item, Round } from './round.ts';
import { isOut } from './standing.ts';
import type { Standing } from './standing.ts';

/**
 * Brings each item to its recipient once, whatever happened before: claim, look up, send, record.
 * Items that are out are left alone, whatever their text is now. A run that is killed leaves at
 * most one batch in doubt; the next run asks the channel, and where that cannot be asked, a
 * person. Runs at the same time keep out of each other's claims. Throws `EVIDENCE_UNAVAILABLE`
 * where the ledger cannot be used, and `INPUT_INVALID` for items that do not belong together.
 */
export async function deliver(options: DeliverOptions): Promise<readonly Delivered[]> {
  const { items } = options;
  if (items.length === 0) return [];
  const round = openRound(options);
  await recordAnswers(round);
  const result = await tryAll(round);
  await watchArrivals(round);
  const standings = await round.book.read(items.map(({ key }) => key));
  return items.map((item) => {
    const standing = standings.get(item.key) ?? { latest: undefined, question: 1 };
    return { key: item.key, ...outcomeOf(round, item, { result, standing }) };
  });
}

interface Known {
  readonly result: BatchResult;
  readonly standing: Standing;
}

function outcomeOf(round: Round, item: Item, known: Known): Outcome {
  const { latest } = known.standing;
  if (latest !== undefined && isOut(latest)) return sent(round, item, known);
  const reason = latest?.data.reason ?? 'The ledger gives no reason.';
  const state = latest?.data.state;
  if (state === 'held') {
    return { status: 'held', reason, question: questionOf(round, item, known.standing) };
  }
  if (state === 'skipped') return { status: 'skipped', reason };
  const open = known.result.open.get(item);
  if (open !== undefined) return open;
  if (state === 'failed') return { status: 'failed', reason };
  return { status: 'waiting', reason: 'Another run is at it.', until: round.now().toISOString() };
}

function sent(round: Round, item: Item, { result, standing }: Known): Outcome {
  const { latest } = standing;
  const arrival = arrivalOf(round, latest);
  return {
    status: 'sent',
    isNew: result.fresh.has(item),
    arrival,
    receipt: latest === undefined ? {} : receiptOf(latest.data),
    at: latest?.at ?? round.now().toISOString(),
    ...(arrival === 'overdue' ? { question: questionOf(round, item, standing) } : {}),
  };
}

function arrivalOf(
  { channel, now }: Round,
  latest: Standing['latest'],
): Extract<Outcome, { readonly status: 'sent' }>['arrival'] {
  if (latest?.data.state === 'seen') return 'arrived';
  if (latest?.data.state !== 'sent' || channel.arrival === undefined) return 'unknowable';
  const { arrivesWithinMs = Infinity } = channel;
  return now().getTime() - Date.parse(latest.at) > arrivesWithinMs ? 'overdue' : 'awaited';
}

function questionOf({ channel }: Round, item: Item, { question }: Standing): Question {
  return { whereToLook: channel.whereToLook(item), answers: answersTo(item.key, question) };
}

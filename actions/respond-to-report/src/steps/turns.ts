import { latest, saidIn, standing } from '@embargo/case';
import { dateOf, nextLead } from '@embargo/core';
import type { Advisory } from '@embargo/core';

import type { OpenCase, Response } from '../case.ts';

/** Under which the ledger keeps whose turn it was; no advisory has such an id. */
export const ROTATION = 'rotation';

/** One turn of the rotation, which is taken once. */
export interface Turn {
  /** A word that no other turn has. */
  readonly step: string;
  /** Who must not lead it, beside the reporter. */
  readonly except: readonly string[];
  /** Who leads whosever turn it is. */
  readonly chosen?: string;
}

/**
 * Whose turn it is to lead; nobody where no member of the roster is free. The turn is written
 * before the case itself, so a run that is killed keeps it, and of two runs one takes it.
 */
export async function takeTurn(
  one: OpenCase,
  response: Response,
  { step, except, chosen }: Turn,
): Promise<string | undefined> {
  const { ledger, now, by, roster } = response;
  let login: string | undefined;
  await ledger.record(ROTATION, (record) => {
    const turns = standing(saidIn(record, []), 'step').map(({ data }) => data);
    login = turns.find((turn) => turn.step === step)?.note;
    if (login !== undefined || roster === undefined) return [];
    const earlier = turns.flatMap(({ note }) => note ?? []);
    const wanted = {
      date: dateOf(now),
      except: [...except, ...reporterOf(one.advisory)],
      isLowSensitivity: latest(one.said, 'public-disclosure') !== undefined,
      earlier,
    };
    login = chosen ?? nextLead(roster, wanted)?.login;
    if (login === undefined) return [];
    const data = { step, progress: 'done', note: login } as const;
    return [{ kind: 'step', state: 'recorded', at: now.toISOString(), by, data }];
  });
  return login;
}

function reporterOf({ report }: Advisory): string[] {
  return report?.reporter === undefined ? [] : [report.reporter];
}

import { EmbargoError } from '@embargo/core';

import { assetSwapped } from './asset-swapped.ts';
import { blackout } from './blackout.ts';
import type { FaultCard } from './card.ts';
import { channelDown } from './channel-down.ts';
import { clockAsleep } from './clock-asleep.ts';
import { createdThen502 } from './created-then-502.ts';
import { cveLate } from './cve-late.ts';
import { embargoBroken } from './embargo-broken.ts';
import { expiredKey } from './expired-key.ts';
import { friday } from './friday.ts';
import { killAtEffect } from './kill-at-effect.ts';
import { lostAnswer } from './lost-answer.ts';
import { moderatedList } from './moderated-list.ts';
import { secondRun } from './second-run.ts';
import { textEdited } from './text-edited.ts';
import { unauditedMerge } from './unaudited-merge.ts';
import { wrongSigner } from './wrong-signer.ts';

const USUAL_EFFECT = 3;

/** What can go wrong in a rehearsal, in the order of a case. */
export const FAULTS: readonly FaultCard[] = [
  lostAnswer,
  secondRun,
  createdThen502,
  clockAsleep,
  unauditedMerge,
  expiredKey,
  embargoBroken,
  cveLate,
  friday,
  blackout,
  assetSwapped,
  wrongSigner,
  textEdited,
  killAtEffect(USUAL_EFFECT),
  moderatedList,
  channelDown,
];

const KILL = /^kill-at-effect-([1-9]\d{0,2})$/;

/** The card of a name; `kill-at-effect-N` takes any N. */
export function faultNamed(name: string): FaultCard | undefined {
  const number = KILL.exec(name)?.[1];
  if (number !== undefined) return killAtEffect(Number(number));
  return FAULTS.find((card) => card.name === name);
}

/** The cards of some names, `all` for every one. Throws `INPUT_INVALID` for a name of none. */
export function faultsNamed(names: readonly string[]): readonly FaultCard[] {
  if (names.includes('all')) return FAULTS;
  return names.map((name) => {
    const card = faultNamed(name);
    if (card !== undefined) return card;
    const known = FAULTS.map((one) => one.name).join(', ');
    const message = `"${name}" is no fault card, expected all or one of: ${known}`;
    throw new EmbargoError('INPUT_INVALID', message);
  });
}

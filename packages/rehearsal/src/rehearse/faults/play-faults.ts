import type { RehearsedFault } from '../../report/rehearsal.ts';
import type { Play } from '../play.ts';
import type { ScriptStep } from '../script/step.ts';
import type { FaultCard, Finding } from './card.ts';

/** Plays the cards that meet a step, each from the same state, which is there again afterwards. */
export async function playFaults(
  play: Play,
  step: ScriptStep,
  cards: readonly FaultCard[],
): Promise<readonly RehearsedFault[]> {
  const told: RehearsedFault[] = [];
  for (const card of cards.filter(({ at }) => at === step.id)) {
    if (card.meets?.(play) === false) continue;
    const rewind = play.save();
    try {
      const findings = await card.play(play, step);
      told.push({ ...wordsOf(card), ...endOf(findings) });
    } finally {
      rewind();
    }
  }
  return told;
}

/** Of those that met nothing: the policy or this machine has no such step. */
export function notMet(
  cards: readonly FaultCard[],
  told: readonly RehearsedFault[],
): readonly RehearsedFault[] {
  return cards
    .filter(({ name }) => !told.some(({ card }) => card === name))
    .map((card) => ({
      ...wordsOf(card),
      ended: 'Not played: it met nothing, for this policy or this machine has no such step.',
      isAsExpected: true,
    }));
}

function wordsOf({ name, title, expected }: FaultCard) {
  return { card: name, title, expected };
}

function endOf(findings: readonly Finding[]): Pick<RehearsedFault, 'ended' | 'isAsExpected'> {
  const missing = findings.filter(({ holds }) => !holds);
  const isAsExpected = missing.length === 0;
  const said = (isAsExpected ? findings : missing).map(({ says }) => says).join('; ');
  return { ended: isAsExpected ? `As it should: ${said}.` : `Not so: ${said}.`, isAsExpected };
}

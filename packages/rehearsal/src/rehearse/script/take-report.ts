import { CAST } from '../cast.ts';
import type { Play } from '../play.ts';
import { askGate } from './gate.ts';
import { after } from './hours.ts';
import { beginLife } from './life.ts';
import type { Life } from './life.ts';

/** From the private report to a fix team that knows what it has to do. */
export async function takeReport(play: Play): Promise<Life> {
  const [lead] = CAST.security;
  const start = play.now();
  const life = beginLife(play);
  play.person('A private report comes in', () => undefined);
  await askGate(play, 'readiness', { isMeantToHold: true });
  play.goTo(after(start, 1));
  play.person('The security team acknowledges the report', () => {
    life.accept();
    life.say(lead, '/acknowledge', '/updated');
  });
  mark(play, 'acknowledgedAt');
  play.goTo(after(start, 2));
  play.person('The vulnerability is confirmed and scored, a lead and a fix team are named', () => {
    const team = CAST.fixers.map((login) => `@${login}`).join(' ');
    life.say(lead, '/confirm', `/lead @${lead}`, `/fix-team ${team}`);
    life.admit();
    life.describe();
  });
  mark(play, 'triagedAt', 'fixTeamNamedAt');
  return life;
}

type Happening = 'acknowledgedAt' | 'triagedAt' | 'fixTeamNamedAt' | 'fixReadyAt';

/** Notes that something has happened now. */
export function mark(play: Play, ...names: readonly Happening[]): void {
  const at = play.now();
  play.events = { ...play.events, ...Object.fromEntries(names.map((name) => [name, at])) };
}

import { CAST } from '../cast.ts';
import type { Play } from '../play.ts';
import { askGate } from './gate.ts';
import { after } from './hours.ts';
import type { Life } from './life.ts';
import { mark } from './take-report.ts';

/** Everything between the fix team and a patch that everybody has approved. */
export async function makeFix(play: Play, life: Life): Promise<void> {
  const [lead] = CAST.security;
  play.goTo(after(play.request.from, 20));
  play.person('The fix is written in a temporary private fork, for each supported branch', () => {
    life.writeFix();
  });
  play.person('A CVE ID is requested, and the tests are run by hand', () => {
    const passed = life.heads().map((sha) => `/tests passed ${sha}`);
    life.say(lead, `/cve-requested ${sourceOf(play)}`, '/upstream none', ...passed);
    life.say(lead, '/fixed', '/updated');
  });
  mark(play, 'fixReadyAt');
  await askGate(play, 'readiness', { isMeantToHold: true });
  play.goTo(after(play.request.from, 22));
  play.person('The patches are approved', () => {
    life.approve();
  });
}

/** Where the policy says it asks; the gate knows which of them still gives IDs. */
function sourceOf({ request: { policy } }: Play): string {
  return policy.facts.cve?.source ?? 'github';
}

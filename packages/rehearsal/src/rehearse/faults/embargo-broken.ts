import { lifeOf } from '../life.ts';
import { CAST } from '../people/cast.ts';
import type { Play } from '../play.ts';
import { tellsByMail } from '../script/tell-ahead.ts';
import { finding } from './card.ts';
import type { FaultCard, Finding } from './card.ts';
import { isGood, replay } from './replay.ts';

const [LEAD] = CAST.security;

export const embargoBroken: FaultCard = {
  name: 'embargo-broken',
  title: 'The embargo is broken',
  does: 'The vulnerability is told in public before its release, and a person records it.',
  expected:
    'Nobody is asked to keep quiet any more: the gate lets the merge through at once, and distributors hear that the release comes now.',
  at: 'judge-readiness',
  async play(play, step) {
    const life = lifeOf(play);
    life.say(LEAD, `/public-since ${play.now().toISOString()}`, '/privacy-asked refused');
    life.say(LEAD, '/embargo-broken A stranger wrote of it in public');
    const judged = await replay(play, step);
    return [
      finding('the gate lets the merge through', isGood(judged)),
      ...(tellsByMail(play) ? await tellDistributors(play) : []),
    ];
  },
};

/** The new date, which is now, goes to all that were told before. */
async function tellDistributors(play: Play): Promise<readonly Finding[]> {
  const { mail } = play.stage;
  const before = mail.mails.length;
  const inputs = {
    phase: 'date-change',
    advisory: play.story.ghsaId,
    'embargo-broken': true,
    'decided-by': LEAD,
    'releases-at': play.now().toISOString(),
  };
  const start = { role: 'distributors', event: 'workflow_dispatch' } as const;
  const shown = await play.start({ ...start, inputs });
  const hash = shown.results[0]?.outputs['hash'] ?? '';
  const sent = await play.start({ ...start, inputs: { ...inputs, hash } });
  const told = mail.mails.slice(before).length;
  return [
    finding('the run that tells distributors goes well', isGood(sent)),
    finding(`both distributors hear of it (found: ${told} mails)`, told === 2),
  ];
}

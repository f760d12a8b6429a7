import { CAST } from '../people/cast.ts';
import { DISTRIBUTORS_FILE, distributorsOf } from '../people/rosters.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { replay } from './replay.ts';

export const expiredKey: FaultCard = {
  name: 'expired-key',
  title: 'The key of a distributor is dead',
  does: 'A third distributor is on the roster, whose key died.',
  expected: 'That one is told nothing and named to the team; the others get their mail.',
  at: 'preview-details',
  async play(play, step) {
    const { github, control, mail } = play.stage;
    const roster = distributorsOf(play.request.policy.facts, ['harbour', 'meadow', 'orchard']);
    github.commit(control, {
      branch: 'main',
      files: { [DISTRIBUTORS_FILE]: JSON.stringify(roster) },
      message: 'Add a distributor',
      author: CAST.admin,
    });
    const shown = await replay(play, step);
    const hash = shown.results[0]?.outputs['hash'] ?? '';
    const inputs = step.kind === 'workflow' ? step.start(play).inputs : {};
    const sent = await replay(play, step, { inputs: { ...inputs, hash } });
    const { summary = '', outputs = {} } = sent.results[0] ?? {};
    const told = mail.mails.map(({ to }) => to).sort();
    return [
      finding(
        `harbour and meadow have their mail (found: ${told.join(', ')})`,
        told.join(' ') === 'security@harbour.example security@meadow.example',
      ),
      finding('one is counted as stopped', outputs['stopped'] === '1'),
      finding('the private page names it', summary.includes('orchard')),
    ];
  },
};

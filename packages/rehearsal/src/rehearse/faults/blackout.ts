import { changeConfig } from './change-config.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { isReleased, refusals } from './release-state.ts';
import { replay } from './replay.ts';

export const blackout: FaultCard = {
  name: 'blackout',
  title: 'The day is blacked out',
  does: 'The day of the release is put among the blackout dates of the configuration.',
  expected: 'Nothing goes out on that day, and what refuses names the next opening of the window.',
  at: 'release',
  meets: ({ request }) => request.judgement.process.releaseWindow !== undefined,
  async play(play, step) {
    const today = play.now().toISOString().slice(0, 10);
    changeConfig(play, (config) => ({ ...config, blackoutDates: [today] }));
    const { github, repository } = play.stage;
    const head = github.repository(repository).refs.get('refs/heads/main') ?? '';
    if (step.kind === 'workflow') github.setRef(repository, step.start(play).ref ?? '', head);
    const end = await replay(play, step, { mayClose: true });
    const said = refusals(end, play);
    return [
      finding('nothing was released', !isReleased(play)),
      finding('the next opening is named', /next opening|closed until/.test(said)),
    ];
  },
};

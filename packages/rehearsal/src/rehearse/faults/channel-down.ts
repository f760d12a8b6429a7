import { after } from '../hours.ts';
import type { Play } from '../play.ts';
import type { ScriptStep } from '../script/step.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { arrived, doubles } from './notices.ts';
import { isGood, replay } from './replay.ts';

const DOWN = { kind: 'status', status: 503 } as const;
const MANY = 1000;

export const channelDown: FaultCard = {
  name: 'channel-down',
  title: 'A channel is down',
  does: 'No chat, receiver or mail server answers, nor the notes of releases, while the notices are sent.',
  expected:
    'The run fails; the next one tells those that certainly lack the notice, and holds for the word of a person where it may have come through; nobody is told twice.',
  at: 'tell-notices',
  async play(play, step) {
    const up = takeDown(play);
    const down = await replay(play, step);
    up();
    play.goTo(after(play.now(), 1));
    const next = await replay(play, step);
    const isHeld = next.results[0]?.outputs['status'] === 'held';
    const last = isHeld ? await replay(play, step, { inputs: answered(play, step) }) : next;
    const status = last.results[0]?.outputs['status'] ?? '';
    return [
      finding('the first run fails', !isGood(down)),
      finding(
        `the last run${isHeld ? ', with the word of a person,' : ''} is complete (found: ${status})`,
        status === 'complete',
      ),
      finding('nothing was told twice', doubles(arrived(play)).length === 0),
    ];
  },
};

/** A person looked: the chats have nothing of it. */
function answered(play: Play, step: ScriptStep): Readonly<Record<string, unknown>> {
  const { inputs = {} } = step.kind === 'workflow' ? step.start(play) : {};
  const { channels = [] } = play.stage.config;
  const chats = channels.filter(({ kind }) => CHATS.has(kind));
  return { ...inputs, resolve: chats.map(({ id }) => `${id}=not-sent`).join(' ') };
}

const CHATS: ReadonlySet<string> = new Set(['slack', 'discord', 'webhook']);

function takeDown({ stage }: Play): () => void {
  const { github, slack, discord, receiver, mail } = stage;
  for (const chat of [slack, discord, receiver]) chat.fail({ times: MANY, fault: DOWN });
  mail.fail({ times: MANY, fault: { kind: 'refuse', at: 'recipient', code: 421 } });
  const notes = '/repos/{owner}/{repo}/releases/{release_id}';
  github.fail({ method: 'PATCH', path: notes, times: MANY, fault: DOWN });
  return () => {
    for (const chat of [slack, discord, receiver]) chat.clearFaults();
    mail.clearFaults();
    github.clearFaults();
  };
}

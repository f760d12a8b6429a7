import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { isReleased, refusals } from './release-state.ts';
import { replay } from './replay.ts';

const OTHER = '.github/workflows/other.yml';

export const wrongSigner: FaultCard = {
  name: 'wrong-signer',
  title: 'Another workflow signs',
  does: 'The release is signed as another workflow of the same repository.',
  expected: 'It is not published, and what refuses says that the identity is another.',
  at: 'release',
  async play(play, step) {
    const end = await replay(play, step, { meddling: { signsAs: OTHER } });
    const said = refusals(end, play);
    return [
      finding('nothing was released', !isReleased(play)),
      finding('it says why', /identity|signer|signed|workflow/.test(said)),
    ];
  },
};

import type { Life, What, Word } from './life.ts';

/** What can be known of a case at an instant: what was said by then, and what GitHub shows. */
export interface Known {
  readonly received: Date;
  readonly acknowledged: Date | undefined;
  readonly declined: Date | undefined;
  readonly fixTeam: Date | undefined;
  readonly fixed: Date | undefined;
  readonly forthcoming: Date | undefined;
  readonly public: Date | undefined;
  /** Whoever goes public was asked for private disclosure, and said no last. */
  readonly isRefused: boolean;
  readonly broken: Date | undefined;
  readonly answered: Date | undefined;
  /** In the order in which they were said. */
  readonly told: readonly Date[];
  readonly lookedBack: readonly Date[];
  readonly decision: boolean | undefined;
  readonly upstream: Date | undefined;
  readonly nextPatch: Date | undefined;
  readonly agreed: { readonly at: Date; readonly day: Date } | undefined;
  readonly toldReleased: Date | undefined;
  /** As it was told, or as the advisory shows that was published with a fixed version. */
  readonly released: Date | undefined;
  readonly published: Date | undefined;
  readonly score: number | undefined;
}

/** Nothing where nobody said yet when the report came in. */
export function knownAt(life: Life, now: Date, parties: number): Known | undefined {
  const words = life.words.filter(({ saidAt }) => saidAt <= now);
  const all = (what: What): readonly Word[] => words.filter((word) => word.what === what);
  const times = (what: What): readonly Date[] => all(what).flatMap(({ at }) => at ?? []);
  const received = life.isByMail ? times('received')[0] : life.openedAt;
  if (received === undefined) return undefined;
  const published = by(now, life.publishedAt);
  const toldReleased = times('released')[0];
  const broken = times('broken')[0];
  return {
    received,
    acknowledged: times('acknowledged')[0],
    declined: declinedIn(words),
    fixTeam: times('fixTeam')[0],
    fixed: times('fixed')[0],
    forthcoming: times('forthcoming')[0],
    public: publicIn(words),
    isRefused: isRefusedIn(words),
    broken,
    answered: broken && times('answered').find((at) => at >= broken),
    told: times('told'),
    lookedBack: times('lookedBack'),
    decision: decisionIn(words),
    upstream: all('upstream').at(-1)?.at,
    nextPatch: all('nextPatch').at(-1)?.at,
    agreed: agreedIn(all('agreed'), parties),
    toldReleased,
    released: toldReleased ?? (life.namesFix ? published : undefined),
    published,
    score: by(now, life.scoredAt) && life.score?.value,
  };
}

function by(now: Date, at: Date | undefined): Date | undefined {
  return at !== undefined && at <= now ? at : undefined;
}

function declinedIn(words: readonly Word[]): Date | undefined {
  const last = words.findLast(({ what }) => what === 'declined' || what === 'confirmed');
  return last?.what === 'declined' ? last.at : undefined;
}

/** Whoever agreed to go on in private took back what was public before. */
function publicIn(words: readonly Word[]): Date | undefined {
  const asked = words.findLastIndex(({ what }) => what === 'refused' || what === 'consented');
  const since = words[asked]?.what === 'consented' ? asked : -1;
  return words.find(({ what }, index) => what === 'public' && index > since)?.at;
}

function isRefusedIn(words: readonly Word[]): boolean {
  const last = words.findLast(({ what }) => what === 'refused' || what === 'consented');
  return last?.what === 'refused';
}

function decisionIn(words: readonly Word[]): boolean | undefined {
  const last = words.findLast(({ what }) => what === 'tell' || what === 'doNotTell');
  return last === undefined ? undefined : last.what === 'tell';
}

/** The last day on which as many people agreed as the policy names parties, since when they did. */
function agreedIn(words: readonly Word[], parties: number): Known['agreed'] {
  let agreed: Known['agreed'];
  for (const [index, { at: day, saidAt }] of words.entries()) {
    const spoken = new Map(words.slice(0, index + 1).map(({ by, at }) => [by, at?.getTime()]));
    const count = [...spoken.values()].filter((other) => other === day?.getTime()).length;
    const isNew = agreed?.day.getTime() !== day?.getTime();
    if (day !== undefined && count >= parties && isNew) agreed = { at: saidAt, day };
  }
  return agreed;
}

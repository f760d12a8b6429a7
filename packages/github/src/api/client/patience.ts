import { GitHubError } from './failure.ts';
import type { Area } from './failure.ts';
import { repetition } from './limits.ts';
import type { Repetition } from './limits.ts';
import type { Clock } from './pace.ts';
import { refusal } from './refusal.ts';
import type { Answer, Attempt } from './transport.ts';

/** What a client is willing to wait for GitHub's limits, over all its requests. */
export interface Endurance {
  /** How often one request waits for a limit. */
  readonly waits: number;
  /** How many seconds all waits may take together. */
  readonly seconds: number;
}

export interface PatienceOptions {
  readonly clock: Clock;
  readonly endurance: Endurance;
  /** Takes a sentence on each wait for a limit. */
  readonly log: (sentence: string) => void;
}

/** Asks until there is an answer that counts, or gives up with a sentence. */
export type Patience = (
  attempt: () => Promise<Attempt>,
  asked: { readonly area: Area; readonly isRead: boolean },
) => Promise<Answer>;

export function openPatience({ clock, endurance, log }: PatienceOptions): Patience {
  let waitedSeconds = 0;
  let pausedUntil = 0;

  /** Nobody asks while GitHub has told one of us to wait. */
  const pause = async (): Promise<void> => {
    const wait = pausedUntil - clock.now().getTime();
    if (wait > 0) await clock.sleep(wait);
  };
  const wait = async ({ waitSeconds, cause }: Repetition): Promise<void> => {
    if (cause === 'loss') return clock.sleep(waitSeconds * 1000);
    const until = clock.now().getTime() + waitSeconds * 1000;
    const added = Math.max(0, until - Math.max(pausedUntil, clock.now().getTime())) / 1000;
    waitedSeconds += added;
    pausedUntil = Math.max(pausedUntil, until);
    log(`GitHub's rate limit is reached, waiting ${waitSeconds} s`);
    return pause();
  };
  const endures = (next: Repetition, limited: number): boolean =>
    next.cause === 'loss' ||
    (limited < endurance.waits && waitedSeconds + next.waitSeconds <= endurance.seconds);

  return async (ask, { area, isRead }) => {
    for (let limited = 0, lost = 0; ;) {
      await pause();
      const attempt = await ask();
      const next = repetition(attempt, { isRead, limited, lost }, clock.now());
      if (next === undefined) return settled(attempt, { area, isRead, lost });
      if (!endures(next, limited)) throw exhausted(area, next, clock.now());
      await wait(next);
      if (next.cause === 'limit') limited += 1;
      else lost += 1;
    }
  };
}

interface Asked {
  readonly area: Area;
  readonly isRead: boolean;
  readonly lost: number;
}

/** The answer of a success; a sentence for everything else. */
function settled(attempt: Attempt, { area, isRead, lost }: Asked): Answer {
  if (attempt.kind === 'answer' && attempt.status < 300) return attempt;
  const mayHaveArrived = attempt.kind === 'answer' ? attempt.status >= 500 : attempt.mayHaveArrived;
  if (!isRead && mayHaveArrived) throw unknownOutcome(area, attempt);
  if (attempt.kind === 'no-answer') throw unanswered(area, attempt.what, lost + 1);
  const signOn = attempt.headers['x-github-sso']?.startsWith('required') === true;
  throw refusal(attempt.status, area, signOn);
}

function unknownOutcome({ subject }: Area, attempt: Attempt): GitHubError {
  const what = attempt.kind === 'answer' ? `it answered ${attempt.status}` : attempt.what;
  return new GitHubError({
    code: 'OUTCOME_UNKNOWN',
    reason: `GitHub was asked for ${subject} and ${what}, so it may or may not be done`,
    remedy: 'look up whether it is done before asking again',
  });
}

function unanswered({ subject }: Area, what: string, tries: number): GitHubError {
  const isGarbled = what.startsWith('the answer');
  return new GitHubError({
    code: isGarbled ? 'ANSWER_INVALID' : 'EVIDENCE_UNAVAILABLE',
    reason: `GitHub was asked ${tries} times for ${subject} and ${what}`,
    remedy: 'check the connection and GITHUB_API_URL, then run again',
  });
}

function exhausted({ subject }: Area, next: Repetition, now: Date): GitHubError {
  const until = new Date(now.getTime() + next.waitSeconds * 1000);
  return new GitHubError({
    code: 'RATE_LIMITED',
    reason: `GitHub's rate limit is reached at the request for ${subject}, and would have to be waited for until ${until.toISOString()}, longer than this run may wait`,
    remedy: 'run again after that, or use a token with a larger limit',
  });
}

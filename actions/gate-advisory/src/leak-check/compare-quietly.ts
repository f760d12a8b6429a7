import { isOpen } from '@embargo/core';
import type { Advisory } from '@embargo/core';
import { observe } from '@embargo/github';

import { findLeaks } from './find-leaks.ts';
import type { Leak } from './find-leaks.ts';
import { controlIssue, leakNotice, partialNotice, unreadNotice } from './notice.ts';
import type { NoticeContext } from './notice.ts';
import { postInControl, postOnAdvisory } from './notice-board.ts';
import type { PrivateSide } from './ports.ts';
import type { PublicPlace } from './public-text.ts';
import { indexSecrets } from './secret-index.ts';
import { secretsOf } from './secrets.ts';
import type { ForkTexts, Secrets } from './secrets.ts';

/** What was read in public. */
export interface Compared {
  readonly places: readonly PublicPlace[];
  /** The place of which GitHub gave only a part. */
  readonly partial?: PublicPlace;
}

/** For private runs only: how many advisories can be read in public, and what went wrong. */
export interface QuietResult {
  readonly leaking: number;
  readonly failures: number;
}

/**
 * Compares public places with open advisories and tells the people of each advisory. It throws
 * nothing and writes nothing in public: whatever happens here, the public must not see it, since
 * even a failure that comes only with a match would confirm the match.
 */
export async function compareQuietly(
  { places, partial }: Compared,
  advisories: readonly Advisory[],
  { side, context }: { readonly side: PrivateSide; readonly context: NoticeContext },
): Promise<QuietResult> {
  const work = new QuietWork(side, context);
  const open = advisories.filter(isOpen);
  if (open.length === 0) return work.result(0);
  const wantsFix = places.some(({ texts }) => texts.some(({ kind }) => kind === 'changed-lines'));
  const secrets: Secrets[] = [];
  for (const advisory of open) {
    secrets.push(secretsOf(advisory, wantsFix ? await work.forkOf(advisory) : undefined));
  }
  const texts = [
    ...((await work.attempt(() => side.publicBefore())) ?? []),
    ...advisories.filter(({ state }) => state === 'published').flatMap(publishedTexts),
  ];
  const index = indexSecrets(secrets, { repository: context.repository, texts });
  const leaking = new Set<string>();
  for (const place of places) {
    const leaks = findLeaks(place.texts, index);
    for (const { ghsaId } of leaks) leaking.add(ghsaId);
    await work.tell(place, leaks);
  }
  if (partial !== undefined) await work.tellPartial(partial);
  return work.result(leaking.size);
}

function publishedTexts({ summary, description }: Advisory): string[] {
  return [summary.reveal(), description.reveal()];
}

/** Steps that may fail without any of the others failing with them. */
class QuietWork {
  readonly #side: PrivateSide;
  readonly #context: NoticeContext;
  #failures = 0;

  constructor(side: PrivateSide, context: NoticeContext) {
    this.#side = side;
    this.#context = context;
  }

  result(leaking: number): QuietResult {
    return { leaking, failures: this.#failures };
  }

  async attempt<T>(step: () => Promise<T>): Promise<T | undefined> {
    try {
      return await step();
    } catch {
      this.#failures += 1;
      return undefined;
    }
  }

  /** The fix of an advisory; where it cannot be read its people are told. */
  async forkOf({ ghsaId, temporaryFork }: Advisory): Promise<ForkTexts | undefined> {
    const { fork, comments } = this.#side;
    if (fork === undefined || temporaryFork === undefined) return undefined;
    const read = await this.attempt(() => observe(fork(temporaryFork)));
    if (read === undefined || read.status === 'observed') return read?.value;
    this.#failures += 1;
    await this.attempt(() =>
      postOnAdvisory(comments, ghsaId, unreadNotice(read.reason, read.remedy)),
    );
    return undefined;
  }

  async tell(place: PublicPlace, leaks: readonly Leak[]): Promise<void> {
    const byAdvisory = Map.groupBy(leaks, ({ ghsaId }) => ghsaId);
    if (byAdvisory.size === 0) return;
    for (const [ghsaId, ofAdvisory] of byAdvisory) {
      const notice = leakNotice(place, ofAdvisory, this.#context);
      await this.attempt(() => postOnAdvisory(this.#side.comments, ghsaId, notice));
    }
    const { control } = this.#side;
    if (control === undefined) return;
    const notice = leakNotice(place, leaks, this.#context);
    const issue = controlIssue(notice, [...byAdvisory.keys()], this.#context);
    await this.attempt(() => postInControl(control, issue));
  }

  async tellPartial(place: PublicPlace): Promise<void> {
    const { control } = this.#side;
    if (control === undefined) return;
    await this.attempt(() => postInControl(control, partialNotice(place, this.#context)));
  }
}

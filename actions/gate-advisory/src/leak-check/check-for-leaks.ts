import type { Payload } from '@embargo/case';
import { counted, EmbargoError } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';
import { observe } from '@embargo/github';

import { compareQuietly } from './compare-quietly.ts';
import type { Compared, QuietResult } from './compare-quietly.ts';
import { unknownIds } from './patterns.ts';
import type { PrivateSide, PublicReader } from './ports.ts';
import { textsOfChange } from './public-text.ts';
import type { PublicChange, PublicPlace } from './public-text.ts';
import { watched } from './watched.ts';
import type { Watched } from './watched.ts';

export interface LeakCheckInputs {
  /** As the runner's GITHUB_EVENT_NAME says it. */
  readonly event: string;
  readonly payload: Payload;
  /** The public repository. */
  readonly repository: RepositoryName;
  /** As the runner's GITHUB_SERVER_URL says it. */
  readonly serverUrl: string;
  /** Ids of advisories that do not exist and that the project's texts use as examples. */
  readonly exampleIds: readonly string[];
  /** Whether only people inside the embargo see the log of this run. */
  readonly isPrivateRun: boolean;
}

export interface LeakCheckDeps {
  readonly reader: PublicReader;
  /** Absent where no token sees advisories, as on `pull_request` from a fork. */
  readonly side?: PrivateSide;
}

/** What a run says in public: whether it passes, and sentences that hold nothing embargoed. */
export interface PublicOutcome {
  readonly passed: boolean;
  readonly sentences: readonly string[];
}

const PATTERNS_ONLY =
  'Looked only at the forms of advisory ids and temporary forks: the run has no token that sees advisories';
const COMPARED =
  'Looked at the forms of advisory ids and temporary forks, and compared with what is under embargo; what that shows is told in private only';

/**
 * Looks in public text for what is under embargo. In a public run the outcome depends on public
 * texts, on what GitHub shows to anybody and on whether the lists could be read, never on what the
 * texts have in common with an advisory: that is told on the advisory.
 */
export async function checkForLeaks(
  inputs: LeakCheckInputs,
  { reader, side }: LeakCheckDeps,
): Promise<PublicOutcome> {
  const event = watched(inputs.event, inputs.payload);
  const seen = await observe(seenIn(event, reader));
  // What the event itself brought is compared even where the rest cannot be read.
  const compared = seen.status === 'observed' ? seen.value : { places: [event] };
  const patterns = await observe(patternsIn(compared.places, inputs, reader));
  const quiet = side === undefined ? undefined : await throughSide(compared, inputs, side);

  const problems = [
    ...sayUnread(seen),
    ...sayUnread(patterns),
    ...(patterns.status === 'observed' ? patterns.value : []),
    ...(quiet === undefined ? [] : sayUnread(quiet)),
    ...(inputs.isPrivateRun && quiet?.status === 'observed' ? sayQuiet(quiet.value) : []),
  ];
  const notes = [
    side === undefined ? PATTERNS_ONLY : COMPARED,
    ...(compared.partial === undefined ? [] : [sayPartial(compared.partial)]),
  ];
  return { passed: problems.length === 0, sentences: [...problems, ...notes] };
}

async function seenIn(event: Watched, reader: PublicReader): Promise<Compared> {
  const { reads } = event;
  switch (reads.what) {
    case 'nothing':
      return { places: [event] };
    case 'open-places':
      return { places: await reader.openPlaces() };
    case 'pull-request':
      return withChange(event, await reader.pullRequest(reads.number));
    case 'range':
      return withChange(event, await reader.range(reads.base, reads.head));
  }
}

function withChange({ name, path, texts }: Watched, change: PublicChange): Compared {
  const place = { name, path, texts: [...texts, ...textsOfChange(change)] };
  return { places: [place], ...(change.isWhole ? {} : { partial: place }) };
}

async function patternsIn(
  places: readonly PublicPlace[],
  { exampleIds }: LeakCheckInputs,
  reader: PublicReader,
): Promise<string[]> {
  const asked = { exampleIds, isPublic: reader.isPublicAdvisory };
  const sentences: string[] = [];
  for (const place of places) sentences.push(...(await unknownIds(place, asked)));
  return sentences;
}

/**
 * What may fail in public fails before anything is compared, and with or without a match: the list
 * of advisories, and a control repository that turns out to be public.
 */
async function throughSide(
  compared: Compared,
  { repository, serverUrl }: LeakCheckInputs,
  side: PrivateSide,
): Promise<Observed<QuietResult>> {
  const advisories = await observe(listed(side));
  if (advisories.status === 'unobservable') return advisories;
  const slug = `${repository.owner}/${repository.name}`;
  const context = { repository: slug, repositoryUrl: `${serverUrl}/${slug}` };
  return {
    status: 'observed',
    value: await compareQuietly(compared, advisories.value, { side, context }),
  };
}

async function listed({ control, advisories }: PrivateSide) {
  if (control !== undefined && !(await control.isPrivate())) {
    throw new EmbargoError(
      'INPUT_INVALID',
      'The control repository is public, expected a private one; name another or make it private',
    );
  }
  return advisories();
}

function sayUnread(read: Observed<unknown>): string[] {
  return read.status === 'observed' ? [] : [`${read.reason}; ${read.remedy}`];
}

function sayPartial({ name }: PublicPlace): string {
  return `GitHub gives only a part of the changes of ${name}; the rest was not looked at`;
}

function sayQuiet({ leaking, failures }: QuietResult): string[] {
  return [
    ...(leaking === 0
      ? []
      : [`${leaking} open advisories can possibly be read in public; see the comments on them`]),
    ...(failures === 0
      ? []
      : [
          `${counted(failures, 'step')} of the comparison failed; check the token's permissions and run again`,
        ]),
  ];
}

import { noticeTimes, promiseStates, tellsDistributors } from '@embargo/core';
import type { Due } from '@embargo/core';

import { lifeOf } from '../life.ts';
import { CAST } from '../people/cast.ts';
import type { Play } from '../play.ts';
import { person, workflow } from './acts.ts';
import { hasGnupg } from './gnupg.ts';
import { mark, plannedCase } from './planned-case.ts';
import type { Script } from './step.ts';
import { hasEndedWell, preview, tell } from './workflows.ts';
import type { Telling } from './workflows.ts';

const [LEAD] = CAST.security;

/** Users and distributors hear ahead, each when the policy says. */
export const TELL_AHEAD: Script = [
  person({
    id: 'export-patches',
    title: 'The patches are put into the private control repository',
    isPlayed: tellsByMail,
    does: (play) => {
      play.story.patches = exportPatches(play);
    },
  }),
  workflow({
    id: 'check-distributors',
    isPlayed: tellsByMail,
    start: (play) => ({
      role: 'distributors',
      event: 'workflow_dispatch',
      inputs: { phase: 'preflight', 'releases-at': play.story.releasesAt.toISOString() },
    }),
  }),
  {
    kind: 'by-time',
    steps: [
      preview('preview-details', details('details'), { isPlayed: tellsByMail, at: whenToTell }),
      tell('tell-details', details('details'), {
        isPlayed: tellsByMail,
        at: whenToTell,
        then: (play, end) => {
          if (hasEndedWell(end)) mark(play, 'distributorsToldAt');
        },
      }),
      person({
        id: 'tell-by-hand',
        title: 'The distributors are told by hand, with the patches',
        isPlayed: (play) => tellsAhead(play) && !hasGnupg(),
        at: whenToTell,
        does: (play) => {
          const life = lifeOf(play);
          const at = play.now().toISOString();
          life.say(LEAD, `/told-distributors ${at} ${life.patchIds().join(' ')}`);
          mark(play, 'distributorsToldAt');
        },
      }),
      preview('preview-forthcoming', forthcoming(), { isPlayed: tellsUsers, at: whenForthcoming }),
      tell('tell-forthcoming', forthcoming(), { isPlayed: tellsUsers, at: whenForthcoming }),
      person({
        id: 'record-forthcoming',
        title: 'The security team records that users know of a fix to come',
        isPlayed: tellsUsers,
        at: whenForthcoming,
        does: (play) => {
          lifeOf(play).say(LEAD, `/forthcoming ${play.now().toISOString()}`);
          mark(play, 'forthcomingToldAt');
        },
      }),
    ],
  },
];

/** The reminder shortly ahead of the release, where the policy has one. */
export const REMIND: Script = [
  preview('preview-reminder', details('reminder'), { isPlayed: reminds, at: whenToRemind }),
  tell('tell-reminder', details('reminder'), {
    isPlayed: reminds,
    at: whenToRemind,
    then: (play, end) => {
      if (hasEndedWell(end)) mark(play, 'distributorsRemindedAt');
    },
  }),
];

/** A notice to distributors, in one of its phases. */
export function details(told: 'details' | 'reminder' | 'lift'): Telling {
  return {
    told,
    role: 'distributors',
    inputs: ({ story }) => ({
      advisory: story.ghsaId,
      'releases-at': told === 'lift' ? '' : story.releasesAt.toISOString(),
      patches: told === 'details' ? story.patches.join(' ') : '',
      'decided-by': LEAD,
    }),
  };
}

/** Writes each patch of the fork into the control repository; gives their paths. */
function exportPatches(play: Play): readonly string[] {
  const { github, control } = play.stage;
  const texts = lifeOf(play).patches();
  const files = texts.map((text, index) => [`patches/${index + 1}.patch`, text] as const);
  const [author] = CAST.security;
  const message = 'Add the patches';
  github.commit(control, { branch: 'main', files: Object.fromEntries(files), message, author });
  return files.map(([name]) => name);
}

function forthcoming(): Telling {
  return {
    told: 'forthcoming',
    role: 'announce',
    inputs: ({ story }) => ({
      advisory: story.ghsaId,
      'releases-at': story.releasesAt.toISOString(),
    }),
  };
}

function tellsAhead(play: Play): boolean {
  const { distributors } = play.request.policy.facts;
  return distributors !== undefined && tellsDistributors(plannedCase(play)) === true;
}

/** By notify-distributors, which needs GnuPG on the machine. */
export function tellsByMail(play: Play): boolean {
  return tellsAhead(play) && hasGnupg();
}

function tellsUsers({ request }: Play): boolean {
  return request.policy.facts.forthcomingNotice !== undefined;
}

function reminds(play: Play): boolean {
  return tellsByMail(play) && reminderOf(play) !== undefined;
}

function reminderOf({ request, story }: Play): Date | undefined {
  return noticeTimes(request.judgement.process, story.releasesAt).reminder?.notAfter;
}

function whenToRemind(play: Play): Date {
  return reminderOf(play) ?? play.now();
}

function whenToTell(play: Play): Date {
  return momentOf('distributors', play);
}

function whenForthcoming(play: Play): Date {
  return momentOf('forthcomingNotice', play);
}

/** As soon as it may be, and never after it is due. */
function momentOf(promise: Due['promise'], play: Play): Date {
  const { releasesAt } = play.story;
  const moments = promiseStates(plannedCase(play))
    .filter((due) => due.promise === promise && due.doneAt === undefined)
    .map(({ earliest, due = releasesAt }) => {
      const first = earliest !== undefined && earliest > play.now() ? earliest : play.now();
      return Math.min(first.getTime(), due.getTime());
    });
  return new Date(Math.min(...moments, releasesAt.getTime()));
}

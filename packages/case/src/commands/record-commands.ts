import type { Embargoed } from '@embargo/core';
import type { AdvisoryComment } from '@embargo/github';
import type { Draft } from '@embargo/ledger';

import { saidIn } from '../record/said.ts';
import type { CaseRecord as WrittenCase } from '@embargo/ledger';
import { Hearing } from './hearing.ts';
import type { Speaker } from './draft-of.ts';
import type { Court } from './hearing.ts';
import { readCommands } from './parse-command.ts';
import { USAGE } from './command.ts';

/** Where commands are read from. */
export interface Spoken {
  /** The advisory's comments, the oldest first. */
  readonly comments: readonly AdvisoryComment[];
  /** What the workflow says, in the name of who started it. */
  readonly workflow?: {
    readonly login: string;
    readonly at: Date;
    readonly text: Embargoed<string>;
  };
}

export interface Heard {
  readonly drafts: readonly Draft[];
  /** Sentences for the people of the advisory about what was not taken as a command. */
  readonly remarks: readonly string[];
}

/**
 * Makes entries of the commands that people wrote in comments and that the ledger does not hold
 * yet. A comment that was edited says nothing: nobody could tell whose words it has. What an App
 * wrote says nothing either.
 */
export function recordCommands(spoken: Spoken, written: WrittenCase, court: Court): Heard {
  const hearing = new Hearing(saidIn(written, []), court);
  for (const comment of spoken.comments) hearComment(comment, hearing);
  const { workflow } = spoken;
  if (workflow !== undefined) {
    const { login, at, text } = workflow;
    hearText(text.reveal(), { speaker: { login: login.toLowerCase(), at }, hearing });
  }
  return hearing.result();
}

function hearComment(
  { id, author, body, createdAt, updatedAt, isEdited }: AdvisoryComment,
  hearing: Hearing,
): void {
  if (author === undefined || author.endsWith('[bot]')) return;
  const text = body.reveal();
  if (isEdited) {
    const { commands, misread } = readCommands(text);
    if (commands.length + misread.length === 0) return;
    hearing.remark(
      `A comment of ${author} with commands was edited, so it says nothing; write it anew`,
    );
    return;
  }
  const comment = { id, updatedAt: updatedAt.toISOString() };
  hearText(text, { speaker: { login: author.toLowerCase(), at: createdAt, comment }, hearing });
}

function hearText(
  text: string,
  { speaker, hearing }: { readonly speaker: Speaker; readonly hearing: Hearing },
): void {
  const { commands, misread } = readCommands(text);
  for (const word of misread) {
    hearing.remark(`${speaker.login} wrote a command in another form than ${USAGE[word]}`);
  }
  for (const command of commands) hearing.hear(command, speaker);
}

import type { Observed } from '@embargo/core';
import type { Draft } from '@embargo/ledger';

import { keyed } from '../record/said.ts';
import type { Said } from '../record/said.ts';
import type { People } from '../people/people.ts';
import type { Command, CommandWord } from './command.ts';
import { draftOf } from './draft-of.ts';
import type { Speaker, Statement } from './draft-of.ts';
import type { Heard } from './record-commands.ts';
import { FOR_ALL_INSIDE, maySay } from './roles.ts';

/** What decides whether a command is taken. */
export interface Court {
  /** The people of the case, given what has been said of it so far. */
  readonly peopleAfter: (said: readonly Said[]) => People;
  readonly reporter: string | undefined;
  /** The ids of the patches in the fork's pull requests. */
  readonly patchIds: Observed<ReadonlySet<string>>;
  /** Ids that a waiver may name. */
  readonly isCheck: (id: string) => boolean;
  /** Commands that this action leaves to another one. */
  readonly leaves?: readonly CommandWord[];
}

type Waive = Extract<Command, { readonly word: 'waive' }>;

/** Hears commands in their order, each by the people that those before it have named. */
export class Hearing {
  readonly #written: readonly Said[];
  readonly #court: Court;
  readonly #drafts: Draft[] = [];
  readonly #remarks = new Set<string>();
  readonly #wishes: { readonly command: Waive; readonly by: string }[] = [];

  constructor(written: readonly Said[], court: Court) {
    this.#written = written;
    this.#court = court;
  }

  hear(command: Command, speaker: Speaker): void {
    if (this.#court.leaves?.includes(command.word) === true) return;
    const statement = isStatement(command) ? draftOf(command, speaker) : undefined;
    if (statement !== undefined && this.#isWritten(statement)) return;
    const people = this.#court.peopleAfter(this.#said());
    const refusal = refusalOf(command, speaker, { court: this.#court, people });
    if (refusal !== undefined) this.remark(`${speaker.login} ${refusal}`);
    else if (statement !== undefined) this.#drafts.push(statement);
    else if (command.word === 'waive') this.#wishes.push({ command, by: speaker.login });
    else if (command.word === 'second') this.#second(command.checkId, speaker);
  }

  remark(sentence: string): void {
    this.#remarks.add(sentence);
  }

  result(): Heard {
    return { drafts: this.#drafts, remarks: [...this.#remarks] };
  }

  #second(checkId: string, { login, at, comment }: Speaker): void {
    const wish = this.#wishes.findLast(
      (one) => one.command.checkId === checkId && one.by !== login,
    );
    if (wish === undefined) {
      this.remark(`${login} seconded a waiver that nobody else asked for before`);
      return;
    }
    const { command, by } = wish;
    const waiver: Draft = {
      kind: 'waiver',
      state: 'recorded',
      at: at.toISOString(),
      by: login,
      ...(comment === undefined ? {} : { comment }),
      data: { checkId, reason: command.reason, by, secondedBy: login },
    };
    if (!this.#isWritten(waiver)) this.#drafts.push(waiver);
  }

  #isWritten(draft: Draft): boolean {
    return this.#written.some((one) => isSame(one, draft));
  }

  #said(): Said[] {
    return [...this.#written, ...keyed(this.#drafts)];
  }
}

function isStatement(command: Command): command is Statement {
  return command.word !== 'waive' && command.word !== 'second';
}

/** Whether the ledger holds a draft: from that comment, or from the same person without one. */
function isSame(one: Said, draft: Draft): boolean {
  return (
    one.kind === draft.kind &&
    one.by === draft.by &&
    one.comment?.id === draft.comment?.id &&
    JSON.stringify(sorted(one.data)) === JSON.stringify(sorted(draft.data))
  );
}

function sorted(data: object): unknown {
  return Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Why a command is not taken, or nothing where it is. */
function refusalOf(
  command: Command,
  { login }: Speaker,
  { court, people }: { readonly court: Court; readonly people: People },
): string | undefined {
  const { word } = command;
  const may = maySay(word, login, { people, reporter: court.reporter });
  if (may.status === 'unobservable') {
    return `wrote /${word}, and whether they may cannot be told: ${may.reason}; ${may.remedy}`;
  }
  if (!may.value) return `wrote /${word}, which ${whoMay(word)} may`;
  if (word === 'approve') return unknownPatch(command.patchId, court);
  if (word === 'waive' || word === 'second') {
    return court.isCheck(command.checkId) ? undefined : `wrote /${word} for a check that is none`;
  }
  return undefined;
}

function whoMay(word: CommandWord): string {
  return FOR_ALL_INSIDE.includes(word)
    ? 'only the people of the case'
    : 'only the security team and administrators';
}

function unknownPatch(patchId: string, { patchIds }: Court): string | undefined {
  if (patchIds.status === 'unobservable') {
    return `approved a patch, and patches cannot be read: ${patchIds.reason}; ${patchIds.remedy}`;
  }
  return patchIds.value.has(patchId) ? undefined : 'approved a patch that no pull request has now';
}

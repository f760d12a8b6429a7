import { parseInstant } from '@embargo/core';

import { CVE_SOURCES, PRIVACY_ANSWERS, USAGE } from './command.ts';
import type { Command, CommandWord } from './command.ts';
import { PROCESS_PARSERS } from './process-command.ts';

/** Commands that a text holds, and the usage of those that were written wrongly. */
export interface ReadCommands {
  readonly commands: readonly Command[];
  readonly misread: readonly CommandWord[];
}

const MAX_COMMANDS = 50;
const MAX_REASON = 500;
const COMMAND_LINE = /^\/([a-z][a-z-]{0,30})(?:[ \t]+(\S.*))?$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

const LOGIN = /^@([a-z\d](?:[a-z\d-]{0,37}[a-z\d])?)$/i;
const COMMIT = /^[0-9a-f]{40}$/;
const CHECK_ID = /^[a-z][a-z0-9-]{0,63}$/;
const HTTPS = /^https:\/\/[!#-;=?-~]{1,500}$/;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/**
 * Reads the commands that stand in a comment on lines of their own. What is quoted or stands in a
 * code block is talked about, not meant; words that are no command are prose.
 */
export function readCommands(text: string): ReadCommands {
  const commands: Command[] = [];
  const misread: CommandWord[] = [];
  for (const line of spokenLines(text)) {
    const match = COMMAND_LINE.exec(line);
    const word = match?.[1] ?? '';
    if (match === null || !isCommandWord(word)) continue;
    const command = PARSERS[word](match[2]?.split(/[ \t]+/) ?? []);
    if (command === undefined) misread.push(word);
    else commands.push(command);
    if (commands.length + misread.length === MAX_COMMANDS) break;
  }
  return { commands, misread };
}

/** The lines of a text without its fenced code; quotes begin with `>` and match no command. */
function spokenLines(text: string): string[] {
  let fence: string | undefined;
  return text.split(/\r\n?|\n/).flatMap((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      return [];
    }
    fence = mark;
    return mark === undefined ? [line.trimEnd()] : [];
  });
}

function isCommandWord(word: string): word is CommandWord {
  return Object.hasOwn(USAGE, word);
}

type Parser = (words: readonly string[]) => Command | undefined;

const PARSERS: Readonly<Record<CommandWord, Parser>> = {
  received: (words) => {
    const at = onlyInstant(words);
    return at && { word: 'received', at };
  },
  acknowledge: (words) => (words.length === 0 ? { word: 'acknowledge' } : undefined),
  confirm: (words) => (words.length === 0 ? { word: 'confirm' } : undefined),
  lead: (words) => {
    const [login, ...others] = loginsOf(words) ?? [];
    return login === undefined || others.length > 0 ? undefined : { word: 'lead', login };
  },
  'fix-team': (words) => {
    const logins = loginsOf(words);
    return logins && { word: 'fix-team', logins };
  },
  allow: ([who = '', ...reason]) => {
    const [login] = loginsOf([who]) ?? [];
    const said = reasonOf(reason);
    if (login === undefined || said === undefined) return undefined;
    return { word: 'allow', login, reason: said };
  },
  'cve-requested': (words) => {
    const source = onlyChoice(words, CVE_SOURCES);
    return source && { word: 'cve-requested', source };
  },
  approve: ([patchId = '', ...rest]) =>
    COMMIT.test(patchId) && rest.length === 0 ? { word: 'approve', patchId } : undefined,
  tests: parseTests,
  agree: (words) => {
    const releasesAt = onlyInstant(words);
    return releasesAt && { word: 'agree', releasesAt };
  },
  upstream: (words) => {
    const releasesAt = onlyChoice(words, ['none'] as const) ?? onlyInstant(words);
    return releasesAt && { word: 'upstream', releasesAt };
  },
  'public-since': (words) => {
    const at = onlyInstant(words);
    return at && { word: 'public-since', at };
  },
  'privacy-asked': (words) => {
    const answer = onlyChoice(words, PRIVACY_ANSWERS);
    return answer && { word: 'privacy-asked', answer };
  },
  'told-distributors': ([instant = '', ...patchIds]) => {
    const at = instantOf(instant);
    if (at === undefined || patchIds.length === 0) return undefined;
    return patchIds.every((id) => COMMIT.test(id))
      ? { word: 'told-distributors', at, patchIds }
      : undefined;
  },
  waive: ([checkId = '', ...words]) => {
    const reason = reasonOf(words);
    if (!CHECK_ID.test(checkId) || reason === undefined) return undefined;
    return { word: 'waive', checkId, reason };
  },
  second: ([checkId = '', ...rest]) =>
    CHECK_ID.test(checkId) && rest.length === 0 ? { word: 'second', checkId } : undefined,
  ...PROCESS_PARSERS,
};

function parseTests([outcome = '', commit = '', ...rest]: readonly string[]): Command | undefined {
  const [url, ...others] = rest;
  if (outcome !== 'passed' && outcome !== 'failed') return undefined;
  if (!COMMIT.test(commit) || others.length > 0) return undefined;
  if (url === undefined) return { word: 'tests', outcome, commit };
  return HTTPS.test(url) ? { word: 'tests', outcome, commit, url } : undefined;
}

function onlyInstant(words: readonly string[]): Date | undefined {
  return words.length === 1 ? instantOf(words[0] ?? '') : undefined;
}

/** An instant of a year that four digits write, wherever its offset leads. */
function instantOf(text: string): Date | undefined {
  const at = parseInstant(text);
  return at !== undefined && /^\d{4}-/.test(at.toISOString()) ? at : undefined;
}

function onlyChoice<Choice extends string>(
  words: readonly string[],
  choices: readonly Choice[],
): Choice | undefined {
  return words.length === 1 ? choices.find((choice) => choice === words[0]) : undefined;
}

/** The logins in lower case, as GitHub compares them; nothing where one word is no login. */
function loginsOf(words: readonly string[]): readonly string[] | undefined {
  const logins = words.map((word) => LOGIN.exec(word)?.[1]?.toLowerCase());
  const known = logins.filter((login) => login !== undefined);
  return known.length === words.length && known.length > 0 ? [...new Set(known)] : undefined;
}

function reasonOf(words: readonly string[]): string | undefined {
  const reason = words.join(' ').slice(0, MAX_REASON).toWellFormed().replace(CONTROL, ' ');
  return /\p{L}{3}/u.test(reason) ? reason : undefined;
}

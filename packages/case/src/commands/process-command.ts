import { parseCvss, parseInstant } from '@embargo/core';

/** What people tell of the process, from the report to the retrospective. */
export type ProcessCommand =
  | { readonly word: 'decline'; readonly reason: string }
  | { readonly word: 'updated' }
  | { readonly word: 'fixed' }
  | { readonly word: 'done'; readonly item: string; readonly note?: string }
  | { readonly word: 'severity'; readonly vector: string; readonly reason?: string }
  | {
      readonly word: 'distributors';
      readonly answer: (typeof ANSWERS)[number];
      readonly reason?: string;
    }
  | { readonly word: 'embargo-broken'; readonly what: string }
  | {
      readonly word: 'forthcoming' | 'released' | 'retrospective';
      readonly at: Date;
      readonly url?: string;
    }
  | { readonly word: 'next-patch'; readonly releasesAt: Date | 'none' }
  | { readonly word: 'duty'; readonly duty: (typeof DUTIES)[number]; readonly login: string };

type ProcessWord = ProcessCommand['word'];

const ANSWERS = ['tell', 'do-not-tell'] as const;
const DUTIES = ['triage', 'infra', 'disclosure', 'release'] as const;

export const PROCESS_USAGE: Readonly<Record<ProcessWord, string>> = {
  decline: '/decline REASON',
  updated: '/updated',
  fixed: '/fixed',
  done: '/done PROMISE [NOTE]',
  severity: '/severity CVSS-VECTOR [REASON]',
  distributors: `/distributors ${ANSWERS.join('|')} [REASON]`,
  'embargo-broken': '/embargo-broken WHAT',
  forthcoming: '/forthcoming INSTANT [URL]',
  released: '/released INSTANT [URL]',
  retrospective: '/retrospective INSTANT [URL]',
  'next-patch': '/next-patch RELEASE-INSTANT|none',
  duty: `/duty ${DUTIES.join('|')} @LOGIN`,
};

const MAX_TEXT = 500;
const PROMISE = /^[a-z][a-z-]{0,60}$/;
const LOGIN = /^@([a-z\d](?:[a-z\d-]{0,37}[a-z\d])?)$/i;
const HTTPS = /^https:\/\/[^\s<>"]{1,500}$/;

type Parser = (words: readonly string[]) => ProcessCommand | undefined;

export const PROCESS_PARSERS: Readonly<Record<ProcessWord, Parser>> = {
  decline: (words) => {
    const reason = textOf(words);
    return reason === undefined ? undefined : { word: 'decline', reason };
  },
  updated: (words) => (words.length === 0 ? { word: 'updated' } : undefined),
  fixed: (words) => (words.length === 0 ? { word: 'fixed' } : undefined),
  done: ([item = '', ...words]) => {
    if (!PROMISE.test(item)) return undefined;
    return { word: 'done', item, ...perhaps('note', textOf(words)) };
  },
  severity: ([vector = '', ...words]) => {
    if (parseCvss(vector).status !== 'valid') return undefined;
    return { word: 'severity', vector, ...perhaps('reason', textOf(words)) };
  },
  distributors: ([said = '', ...words]) => {
    const answer = ANSWERS.find((one) => one === said);
    if (answer === undefined) return undefined;
    return { word: 'distributors', answer, ...perhaps('reason', textOf(words)) };
  },
  'embargo-broken': (words) => {
    const what = textOf(words);
    return what === undefined ? undefined : { word: 'embargo-broken', what };
  },
  forthcoming: happened('forthcoming'),
  released: happened('released'),
  retrospective: happened('retrospective'),
  'next-patch': ([when = '', ...others]) => {
    const releasesAt = when === 'none' ? when : parseInstant(when);
    if (releasesAt === undefined || others.length > 0) return undefined;
    return { word: 'next-patch', releasesAt };
  },
  duty: ([said = '', who = '', ...others]) => {
    const duty = DUTIES.find((one) => one === said);
    const login = LOGIN.exec(who)?.[1]?.toLowerCase();
    if (duty === undefined || login === undefined || others.length > 0) return undefined;
    return { word: 'duty', duty, login };
  },
};

function happened(word: 'forthcoming' | 'released' | 'retrospective'): Parser {
  return ([instant = '', url, ...others]) => {
    const at = parseInstant(instant);
    if (at === undefined || others.length > 0) return undefined;
    if (url !== undefined && !HTTPS.test(url)) return undefined;
    return { word, at, ...perhaps('url', url) };
  };
}

function textOf(words: readonly string[]): string | undefined {
  const text = words.join(' ').slice(0, MAX_TEXT);
  return /\p{L}{3}/u.test(text) ? text : undefined;
}

function perhaps<Name extends string>(
  name: Name,
  value: string | undefined,
): Readonly<Partial<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  if (value !== undefined) found[name] = value;
  return found;
}

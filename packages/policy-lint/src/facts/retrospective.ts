import type { Block, PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { linksIn } from './language/links-in.ts';
import { Phrasebook } from './language/phrasebook.ts';
import { strengthOf } from './language/strength.ts';
import { indexFrom, lineOf, textAt, wordSet, wordsOf } from './language/words.ts';
import type { Line } from './language/words.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';
import type { TimePhrase } from './timing/phrases.ts';
import { promisesFor } from './timing/windows.ts';

const book = new Phrasebook<'retrospective' | 'leak' | 'blameless' | 'sends'>([
  [
    'retrospective',
    'retrospective, retrospectives, postmortem*, post mortem*, lessons learned, post incident review*/report*/analys*, after action review*/report*/analys*',
  ],
  // After a leak of embargoed information, which is not a release.
  [
    'leak',
    'leak, leaks, leaked, leakage, breach*, inadvertent*, unintended, disclosed accidentally',
  ],
  [
    'blameless',
    'blameless, blamefree, blame less/free, without/no ?_ blam*, not about ?_ blam*, rather than ?_ blam*',
  ],
  [
    'sends',
    'send, sends, sent, post, posts, posted, publish, publishes, published, share, shares, shared, email, emails, emailed, e mail, announced, held, discussed',
  ],
]);

const TO = wordSet('to in on');
const ARTICLES = wordSet('the our a');
const CHANNELS = wordSet('list channel blog server forum discussion discussions wiki');
/** How many words a channel's name may have. */
const MAX_NAME = 6;

/** After a release, what happened is looked back on. */
export const retrospective = defineReader('retrospective', (document) => {
  const [promise] = promisesFor(document, 'retrospective');
  const named = sentencesAbout(document, TOPIC.retrospective).filter(({ lower }) =>
    book.has(wordsOf(lower), 'retrospective'),
  );
  const leaks = new Set(namesOfLeaks(named));
  const mentions = named.filter((sentence) => !leaks.has(sentence) && !leaks.has(sentence.block));
  const mention = mentions.find(({ block }) => block.kind !== 'heading');
  const place = promise ?? mention;
  if (place === undefined) return undefined;
  const around = place.block.section.blocks.flatMap(({ sentences }) => sentences);
  const channel = findChannel(document, [...mentions, ...around]);
  return {
    span: spanOf(document, place),
    strength: promise?.strength ?? strengthOf(mention?.lower ?? ''),
    ...(promise === undefined ? {} : boundsOf(promise.phrase)),
    blameless: around.some(({ lower }) => isBlameless(lower)),
    ...(channel === undefined ? {} : { channel }),
  };
});

/** The sentences that name a leak, and the paragraphs that do beside one of them. */
function namesOfLeaks(sentences: readonly Sentence[]): (Sentence | Block)[] {
  const paragraphs = new Set(sentences.map(({ block }) => block));
  return [
    ...sentences.filter(({ lower }) => namesLeak(lower)),
    ...[...paragraphs].filter(({ kind, flow }) => kind === 'paragraph' && namesLeak(flow.lower)),
  ];
}

function namesLeak(lower: string): boolean {
  return book.has(wordsOf(lower), 'leak');
}

function isBlameless(lower: string): boolean {
  return lower.includes('blam') && book.has(wordsOf(lower), 'blameless');
}

function boundsOf({
  atLeast,
  within,
  businessDays,
}: TimePhrase): Pick<TimePhrase, 'atLeast' | 'within'> & { readonly businessDays?: true } {
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    within,
    ...(businessDays ? { businessDays: true as const } : {}),
  };
}

/** Where it is sent: the first address or link of the sentence that sends it, or the name there. */
function findChannel(document: PolicyDocument, mentions: readonly Sentence[]): string | undefined {
  for (const sentence of mentions) {
    const line = lineOf(sentence.lower);
    const send = book.find(line.words).find(({ sign }) => sign === 'sends');
    if (send === undefined) continue;
    const from = sentence.offsetAt(send.start);
    const [link] = linksIn(document, { start: from, end: sentence.end });
    if (link !== undefined && link.url !== '') return link.url.replace(/^mailto:/i, '');
    const name = channelName(line, indexFrom(line, send.end));
    if (name !== undefined) return sentence.text.slice(name.start, name.end);
  }
  return undefined;
}

/** "to the | announce list" */
function channelName(line: Line, from: number): { start: number; end: number } | undefined {
  for (let at = from; at < line.words.length; at++) {
    if (!TO.has(textAt(line, at)) || !ARTICLES.has(textAt(line, at + 1))) continue;
    const rest = line.words.slice(at + 2, at + 2 + MAX_NAME);
    const last = rest.findIndex(({ text }) => CHANNELS.has(text));
    const [first] = rest;
    const end = rest[last]?.end;
    if (first !== undefined && end !== undefined) return { start: first.start, end };
  }
  return undefined;
}

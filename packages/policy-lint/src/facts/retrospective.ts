import type { Block, PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { linksIn } from './language/links-in.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';
import { promisesFor } from './timing/windows.ts';

const RETROSPECTIVE =
  /\b(?:retrospectives?|post-?mortems?|post mortems?|lessons[- ]learned|(?:post[- ]incident|after[- ]action) (?:reviews?|reports?|analys[ei]s))\b/;
/** After a leak of embargoed information, which is not a release. */
const AFTER_LEAK =
  /\b(?:leak(?:s|ed|age)?|breach(?:es|ed)?|inadvertent\w*|unintended|disclosed accidentally)\b/;
const BLAMELESS = /\bblame-?(?:less|free)|\b(?:without|no|not about|rather than) (?:\w+ )?blam\w*/;
const SENDS =
  /\b(?:sen[dt]s?|post(?:s|ed)?|publish(?:es|ed)?|share[sd]?|e-?mail(?:s|ed)?|announced?|held|discussed)\b/;
const NAMED_CHANNEL =
  /\b(?:to|in|on) (?:the |our |a )([\w#.@ -]{2,50}?(?:list|channel|blog|server|forum|discussions?|wiki))\b/i;

/** After a release, what happened is looked back on. */
export const retrospective = defineReader('retrospective', (document) => {
  const [promise] = promisesFor(document, 'retrospective');
  const mentions = sentencesAbout(document, TOPIC.retrospective).filter(
    (sentence) => RETROSPECTIVE.test(sentence.lower) && !isAfterLeak(sentence),
  );
  const mention = mentions.find(({ block }) => block.kind !== 'heading');
  const place = promise ?? mention;
  if (place === undefined) return undefined;
  const around = place.block.section.blocks.flatMap(({ sentences }) => sentences);
  const channel = findChannel(document, mentions);
  return {
    span: spanOf(document, place),
    strength: promise?.strength ?? strengthOf(mention?.lower ?? ''),
    ...(promise === undefined ? {} : boundsOf(promise.phrase)),
    blameless: around.some(({ lower }) => BLAMELESS.test(lower)),
    ...(channel === undefined ? {} : { channel }),
  };
});

/** The leak is named in the sentence or before it in its paragraph. */
function isAfterLeak({ lower, block }: Sentence): boolean {
  return AFTER_LEAK.test(lower) || isAbout(block, AFTER_LEAK);
}

function isAbout({ kind, flow }: Block, pattern: RegExp): boolean {
  return kind === 'paragraph' && pattern.test(flow.lower);
}

function boundsOf({
  atLeast,
  within,
  businessDays,
}: {
  readonly atLeast?: string;
  readonly within: string;
  readonly businessDays: boolean;
}): { readonly atLeast?: string; readonly within: string; readonly businessDays?: true } {
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    within,
    ...(businessDays ? { businessDays: true as const } : {}),
  };
}

/** Where it is sent: the first address or link of the sentence that sends it, or the name there. */
function findChannel(document: PolicyDocument, mentions: readonly Sentence[]): string | undefined {
  for (const sentence of mentions) {
    const send = SENDS.exec(sentence.lower);
    if (send === null) continue;
    const from = sentence.offsetAt(send.index);
    const [link] = linksIn(document, { start: from, end: sentence.end });
    if (link !== undefined && link.url !== '') return link.url.replace(/^mailto:/i, '');
    const name = NAMED_CHANNEL.exec(sentence.text.slice(send.index))?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

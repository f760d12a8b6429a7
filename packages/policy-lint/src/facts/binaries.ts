import type { Binaries } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { anyOf, near, when } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

const SIGNED = anyOf(
  /\b(?:gpg-|pgp-|code-)?(?:signed|signature|attest|cosign|sigstore)/,
  /\bsign (?:all|every|each|our|the) /,
);
const BUILT = /\b(?:re)?built|\bbuild (?:all|the|new|release|binar|art|our)/;
const AVAILABLE = /\b(?:available|published|downloadable|uploaded|distributed)/;
const FUNCTIONAL =
  /\b(?:functional|function correctly|work as expected|working|smoke[- ]test|verified to)/;
const SUM = /\b(?:checksum|sha-?(?:256|512)|digest)/;
const GIVES = /\b(?:provid|publish|attach|avail|ship|includ|releas|distribut|generat|with )/;
const CHECKSUM = when(['checksum', 'sha', 'digest'], SUM);
/** Signatures of people, mails, commits, keys, and what is asked of others. */
const OTHER_SIGNATURE =
  /\b(?:e-?mail|message|your|commit|reporter|encrypt|validate signatures on|unsigned|image (?:pars|decod|file)|reports?\b|cla|dco|agreement|signed-off|bypass|forg|spoof)/;
/** A key is spoken of, unless it signs something released. */
const KEY = /\b(?:[gp][gp][gp]? |public )key/;
const SIGNED_THING = near(
  24,
  /\b(?:releases?|art[ei]facts?|binar(?:y|ies)|packages?|tags?|images?|tarballs?) /,
  /\bsigned/,
);
const NOT_SO = near(
  30,
  /\b(?:not|never|no longer|unless|neither) /,
  /\b(?:sign|built|available|provid|publish)/,
);

type Promise = Pick<Binaries, 'built' | 'signed' | 'available' | 'functional'>;
interface Candidate {
  readonly sentence: Sentence;
  readonly promise: Promise;
  readonly weight: number;
}

/** What is promised of the files of a release: built, signed, to be had, and working. */
export const binaries = defineReader('binaries', (document) => {
  let best: Candidate | undefined;
  for (const sentence of sentencesSaying(document, TERM.artifact | TERM.signed)) {
    const promise = promiseIn(sentence);
    if (promise === undefined) continue;
    const weight = Object.values(promise).filter(Boolean).length;
    if (best === undefined || weight > best.weight) best = { sentence, promise, weight };
  }
  return (
    best && {
      span: spanOf(document, best.sentence),
      strength: strengthOf(best.sentence.lower),
      ...best.promise,
    }
  );
});

function promiseIn({ lower, block }: Sentence): Promise | undefined {
  if (block.kind === 'heading') return undefined;
  const hasSum = CHECKSUM.test(lower) && GIVES.test(lower);
  const promise = {
    built: BUILT.test(lower),
    signed: SIGNED.test(lower),
    available: AVAILABLE.test(lower) || hasSum,
    functional: FUNCTIONAL.test(lower),
  };
  if (!hasSum && !isPromise(promise)) return undefined;
  return isOfAnother(lower) || NOT_SO.test(lower) ? undefined : promise;
}

function isOfAnother(lower: string): boolean {
  return OTHER_SIGNATURE.test(lower) || (KEY.test(lower) && !SIGNED_THING.test(lower));
}

function isPromise({ built, signed, available, functional }: Promise): boolean {
  return signed || (built && (available || functional));
}

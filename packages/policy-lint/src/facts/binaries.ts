import type { Binaries } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const ARTIFACT =
  /\b(?:binar(?:y|ies)|art[ei]facts?|releases?|packages?|images?|tarballs?|wheels?|crates?|builds?|installers?|executables?|archives?|charts?|jars?|tags?)\b/;
const SIGNED =
  /\b(?:cryptographically |digitally |gpg[- ]|pgp[- ]|code[- ])?(?:signed|signatures?|attestations?|attested|cosign|sigstore)\b|\bsign (?:all |every |each |our |the )/;
const BUILT = /\b(?:built|rebuilt|build (?:all|the|new|release|binar|art|our))\b/;
const AVAILABLE =
  /\b(?:(?:publicly |made )?available|published|downloadable|uploaded|distributed)\b/;
const FUNCTIONAL =
  /\b(?:functional|function correctly|work as expected|working|smoke[- ]test|verified to work)\b/;
const CHECKSUM =
  /\b(?:checksums?|sha-?(?:256|512)(?:sums?)?|digests?)\b[^.]{0,60}\b(?:provid|publish|attach|avail|ship|includ|releas|distribut)|\b(?:provid|publish|attach|ship|includ|releas|generat|with)\w{0,4}\b[^.]{0,60}\b(?:checksums?|sha-?(?:256|512)(?:sums?)?|digests?)\b/;
/** Signatures of people, mails, commits, keys, and what is asked of others. */
const OTHER_SIGNATURE =
  /\b(?:e-?mails?|messages?|pgp key|gpg key|public key|your|commits?|reporters?|encrypt\w{0,4}|validate signatures on files coming|unsigned|image (?:parsing|decod|file)|reports?|cla|dco|agreement|signed-off|signature (?:verification|validation) (?:bypass|flaw|bug|issue|vulnerab)|bypass\w{0,3}|forg\w{1,4}|spoof\w{0,3})\b/;
const NOT_SO =
  /\b(?:not|never|no longer|unless|neither)\b[^.]{0,30}\b(?:signed|built|available|provid|publish)/;

/** What is promised of the files of a release: built, signed, to be had, and working. */
export const binaries = defineReader('binaries', (document) => {
  let best:
    { readonly sentence: Sentence; readonly promise: Promise; readonly weight: number } | undefined;
  for (const sentence of sentencesAbout(document, TOPIC.binaries)) {
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

type Promise = Pick<Binaries, 'built' | 'signed' | 'available' | 'functional'>;

function promiseIn(sentence: Sentence): Promise | undefined {
  const { lower } = sentence;
  if (!isAboutArtifacts(sentence)) return undefined;
  const promise = {
    built: BUILT.test(lower),
    signed: SIGNED.test(lower),
    available: AVAILABLE.test(lower) || CHECKSUM.test(lower),
    functional: FUNCTIONAL.test(lower),
  };
  const isKept = promise.built && (promise.functional || promise.available);
  return promise.signed || isKept || CHECKSUM.test(lower) ? promise : undefined;
}

function isAboutArtifacts({ lower, block }: Sentence): boolean {
  if (block.kind === 'heading' || !ARTIFACT.test(lower)) return false;
  return !OTHER_SIGNATURE.test(lower) && !NOT_SO.test(lower);
}

import type { Facts } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { promisesCve, promisesCveElsewise } from './cve/promise.ts';
import { cveSourceOf } from './cve/source.ts';
import { foreignSentences } from './language/foreign.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

/** A CVE is requested or assigned, and where: the first place that says where, else the first. */
export const cve = defineReader('cve', (document) => {
  let first: Facts['cve'];
  for (const sentence of promises(document)) {
    const source = cveSourceOf(document, sentence);
    const span = spanOf(document, sentence);
    const strength = strengthOf(sentence.lower);
    if (source !== undefined) return { span, strength, source };
    first ??= { span, strength };
  }
  return first;
});

function promises(document: PolicyDocument): readonly Sentence[] {
  const about = sentencesAbout(document, TOPIC.cve).filter(({ lower }) => promisesCve(lower));
  const stated = about.filter(({ block }) => block.kind !== 'heading');
  if (stated.length > 0) return stated;
  const foreign = foreignSentences(document).filter(({ lower }) => promisesCveElsewise(lower));
  return foreign.length > 0 ? foreign : about.slice(0, 1);
}

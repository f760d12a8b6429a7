import type { Distributors } from '@embargo/core';

import type { PolicyDocument } from '../../document/document.ts';
import { namesPrivateList } from '../../facts/distributors/early-notice.ts';
import { listAddressesIn } from '../../facts/distributors/list-address.ts';
import { sectionsOfPrivateList } from '../../facts/distributors/list-sections.ts';
import { noticesIn } from './notices.ts';

export type ListAddress = NonNullable<Distributors['address']>;

/** Every address that the private list is called by, in order. */
export function listAddressesOf(documents: readonly PolicyDocument[]): readonly ListAddress[] {
  return documents.flatMap((document) => {
    const sections = sectionsOfPrivateList(document);
    const promises = new Set(noticesIn([document]).map(({ start }) => start));
    return document.sentences
      .filter(
        (sentence) =>
          sections.has(sentence.block.section) ||
          promises.has(sentence.start) ||
          namesPrivateList(sentence.lower, sentence),
      )
      .flatMap((sentence) => listAddressesIn(document, sentence))
      .map((address) => ({ ...address, path: document.source.path }));
  });
}

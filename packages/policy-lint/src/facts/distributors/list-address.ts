import type { Distributors } from '@embargo/core';

import type { Link, PolicyDocument, Section, Sentence } from '../../document/document.ts';
import { linksIn } from '../language/links-in.ts';
import { spanOf } from '../reader.ts';
import { earlyNotices, namesPrivateList } from './early-notice.ts';

/** What says that the address just before or behind it is the list's own. */
const BEFORE_ADDRESS =
  /\b(?:members receive on|eligible for|subscribe to|members of|to be added to|join|patches to|notify|notified (?:via|through|on|at)|list(?: is| at|:|,| called| named| is called| is named| is known as| is reached at|'s (?:e-?mail )?address(?: is|:)?|(?: e-?mail)? address(?: is|:)?)?|address (?:of|for) (?:the|this|our) list(?: is|:)?|sent to|(?:goes?|mailed|posted|delivered|e-?mailed|told|notified|warned|informed|reached) (?:out )?(?:to|via|through|on|at|by|over)|(?:distributors|vendors|partners|packagers|downstreams?) (?:via|through|on|at|over|use|subscribe to))(?: the| our)?[\s:<(["'`]{0,4}$/;
const AFTER_ADDRESS =
  /^[\s>)\]"'`:,]{0,4}(?:\(?(?:a )?(?:private|closed|embargoed|distributors?|vendors?)\b|(?:mailing )?list\b|(?:is )?for (?:early|advanced?|distributors|vendors|packagers)\b)/;
/** Where requests and leaks are sent, which is rarely the list. */
const TEAM_ADDRESS = /\b(?:requests?|inform|contact|apply|reach out|leak\w{0,4})\b/;
const EMAIL = /^(?:mailto:)?([^@\s?]{1,64}@[^@\s?]{1,253})/;

type Address = NonNullable<Distributors['address']>;

/** The address that distributors are written to; a placeholder only where there is no other. */
export function readListAddress(
  document: PolicyDocument,
  sections: ReadonlySet<Section>,
): Address | undefined {
  const notices = earlyNotices(document);
  let placeholder: Address | undefined;
  for (const sentence of document.sentences) {
    if (!sections.has(sentence.block.section) && !notices.has(sentence)) continue;
    for (const address of listAddressesIn(document, sentence)) {
      if (address.usable) return address;
      placeholder ??= address;
    }
  }
  return placeholder;
}

/** The addresses in a sentence about the list that are the list's own. */
export function listAddressesIn(document: PolicyDocument, sentence: Sentence): readonly Address[] {
  return linksIn(document, sentence).flatMap((link) => {
    const address = addressOf(document, link);
    return address !== undefined && isOfList(document, link, sentence.lower) ? [address] : [];
  });
}

function addressOf(document: PolicyDocument, link: Link): Address | undefined {
  const span = spanOf(document, link);
  const value = EMAIL.exec(link.url)?.[1] ?? EMAIL.exec(link.text)?.[1];
  if (value === undefined) {
    const isEmpty = link.kind === 'link' && link.url === '';
    return isEmpty ? { span, value: link.text, usable: false } : undefined;
  }
  const isPlaceholder = link.url === '' || /^x+@|@example\.|\byour[-_]?/.test(value.toLowerCase());
  return { span, value, usable: !isPlaceholder };
}

function isOfList({ source }: PolicyDocument, link: Link, lower: string): boolean {
  if (namesPrivateList(link.url.toLowerCase())) return true;
  if (TEAM_ADDRESS.test(lower)) return false;
  const before = source.text.slice(Math.max(0, link.start - 60), link.start).toLowerCase();
  const after = source.text.slice(link.end, link.end + 30).toLowerCase();
  return BEFORE_ADDRESS.test(before) || AFTER_ADDRESS.test(after);
}

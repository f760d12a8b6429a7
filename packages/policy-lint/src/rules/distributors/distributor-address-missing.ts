import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument, Section } from '../../document/document.ts';
import { sectionsOfPrivateList } from '../../facts/distributors/list-sections.ts';
import { listAddressesOf } from './list-addresses.ts';
import { privateListOf } from './private-list.ts';

export const distributorAddressMissing = defineRule({
  code: 'CVD508',
  id: 'distributor-address-missing',
  summary: 'The private list has an address that works',
  level: 'error',
  why: 'On the day of the notice the release lead needs the address at once. A placeholder or no address at all means that the notice goes out late, to the wrong people or not at all.',
  mend: 'Write the address of the list where the policy says that notice is sent.',
  source: 'Derived from the policy itself',
  controls: [],
  messages: {
    placeholder:
      'The address of the private list is "{found}", expected one that mail can be sent to',
    absent:
      'The section "{title}" gives no address of the list and no way to ask for it, expected one that mail can be sent to',
  },
  check(context, report, unchecked) {
    const list = privateListOf(context, unchecked);
    if (list === undefined) return;
    const addresses = listAddressesOf(context.documents);
    for (const address of addresses) {
      if (!address.usable) report('placeholder', address, { found: address.value });
    }
    if ((list.fact.address ?? list.fact.joining ?? addresses[0]) !== undefined) return;
    if (list.home === undefined) return;
    const { document, section } = list.home;
    if (!hasContact(document, section)) report('absent', list.place, { title: section.title });
  },
});

/** Whether anything in the sections about the list leads to somebody: an address or a link. */
function hasContact(document: PolicyDocument, home: Section): boolean {
  const sections = new Set([...sectionsOfPrivateList(document), home]);
  return document.links.some(
    ({ block, url }) => block !== undefined && sections.has(block.section) && !url.startsWith('#'),
  );
}

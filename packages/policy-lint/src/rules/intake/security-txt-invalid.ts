import { START_OF_FILE } from '@embargo/core';
import type { Fix, Span } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Place, Report } from '../../define-rule.ts';
import type { RuleContext } from '../../rule.ts';
import { filesAtHand } from '../files-at-hand.ts';
import { mailboxes } from './channels.ts';
import { isTemplate, readSecurityTxt, securityTxtPaths } from './security-txt.ts';
import type { TxtField } from './security-txt.ts';

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/i;
const DAY_LENGTH = '2026-11-21'.length;

const messages = {
  noContact: 'The security.txt has no Contact, expected one',
  noScheme: 'The Contact "{value}" is no URI, expected "mailto:" or "https:" before it',
  noExpires: 'The security.txt has no Expires, expected a date within a year',
  manyExpires: 'The security.txt has a second Expires, expected one',
  badExpires: 'The Expires "{value}" is no date as RFC 3339 has it, such as 2027-01-31T00:00:00Z',
  expired: 'The security.txt expired on {day}, expected a date to come',
  disagrees: 'The policy and the security.txt name different addresses, expected "{value}" in both',
} as const;

type Say = Report<typeof messages>;

export const securityTxtInvalid = defineRule({
  code: 'CVD219',
  id: 'security-txt-invalid',
  summary: 'A security.txt in the repository is valid and agrees with the policy',
  level: 'error',
  why: 'Programs read the security.txt and people the policy. One that has expired, or has no contact, must be disregarded by its own standard, and one that names another address splits the reports.',
  mend: 'Give the file a Contact as a URI and one Expires within a year, and name the address of the policy.',
  source: 'RFC 9116, 2.5',
  controls: ['OSPS-VM-02.01'],
  messages,
  check(context, report, unchecked) {
    const atHand = filesAtHand(context.repository, unchecked);
    if (atHand === undefined) return;
    for (const path of securityTxtPaths(atHand.files)) {
      const text = atHand.readText(path);
      if (text === undefined || isTemplate(text)) {
        unchecked(`${path} is filled in by a program or not readable`);
        continue;
      }
      const fields = readSecurityTxt(text);
      checkContacts(fields, path, report);
      checkExpires(fields, { path, today: context.repository?.today }, report);
      checkAgreement(fields, { ...context, path }, report);
    }
  },
});

function checkContacts(fields: readonly TxtField[], path: string, report: Say): void {
  const contacts = fields.filter(({ name }) => name === 'contact');
  if (contacts.length === 0) report('noContact', { span: START_OF_FILE, path });
  for (const { value, span } of contacts) {
    if (/^(?:mailto|https?|tel):/i.test(value)) continue;
    report('noScheme', { span, path }, { value, ...schemeFix(value, span) });
  }
}

/** Puts `mailto:` before an address; what else it may be is not known. */
function schemeFix(value: string, { end }: Span): { readonly fix?: Fix } {
  if (!/^[^\s@:/]+@[^\s@:/]+$/.test(value)) return {};
  const at = { line: end.line, column: end.column - value.length };
  const edits = [{ span: { start: at, end: at }, text: 'mailto:' }];
  return { fix: { description: `Write mailto:${value}`, edits, safe: true } };
}

function checkExpires(
  fields: readonly TxtField[],
  { path, today }: { readonly path: string; readonly today: string | undefined },
  report: Say,
): void {
  const [expires, second] = fields.filter(({ name }) => name === 'expires');
  if (expires === undefined) {
    report('noExpires', { span: START_OF_FILE, path });
    return;
  }
  if (second !== undefined) report('manyExpires', { span: second.span, path });
  const { value, span } = expires;
  const day = value.slice(0, DAY_LENGTH);
  if (!TIMESTAMP.test(value) || Number.isNaN(Date.parse(value))) {
    report('badExpires', { span, path }, { value });
  } else if (today !== undefined && day < today) report('expired', { span, path }, { day });
}

/** Whether both name addresses, and none of them is the same. */
function checkAgreement(
  fields: readonly TxtField[],
  { facts, document, path }: RuleContext & { readonly path: string },
  report: Say,
): void {
  const contacts = fields.filter(({ name }) => name === 'contact');
  const [first] = contacts.filter(({ value }) => value.toLowerCase().startsWith('mailto:'));
  const [box] = mailboxes(facts).filter(({ usable }) => usable);
  if (first === undefined || box === undefined) return;
  const seen = document.source.text.toLowerCase();
  if (contacts.some(({ value }) => seen.includes(addressOf(value)))) return;
  const place: Place = box;
  const related = [{ message: 'The security.txt names this one', path, span: first.span }];
  report('disagrees', place, { value: addressOf(first.value), related });
}

function addressOf(value: string): string {
  const [address = ''] = value.toLowerCase().split('?');
  return address.startsWith('mailto:') ? address.slice('mailto:'.length) : address;
}

import type { ReportChannel } from '@embargo/core';

import type { Block, Link, PolicyDocument, Section } from '../../document/document.ts';
import { sectionsByAnchor } from '../../document/slug.ts';
import { TOPIC } from '../../document/topics.ts';
import { addressOfLink, hiddenAddresses, mayHideAddresses } from '../language/addresses.ts';
import type { MailAddress } from '../language/addresses.ts';
import { asksForContact, isAboutSecurity } from '../language/sayings.ts';
import { isForeign } from '../language/foreign.ts';
import { isTerse, leadOf, placementOf, titlesAround } from './placement.ts';
import type { Placement } from './placement.ts';
import { purposeOf } from './purpose.ts';

/** Mailboxes made for reports, whatever is said around them. */
const REPORT_MAILBOX = /secur|vuln|psirt|csirt|cert\b|bounty|disclos|infosec|abuse|secalert/;

/** Lists that send out, or where everybody reads. */
const NO_INTAKE_MAILBOX =
  /announce|subscri|distrib(?!ution[-_.])|distros|(?:^|[-_.])(?:ann|vendors?)[-_.+]|^(?:conduct|coc|press|sales|jobs|billing|no-?reply)@|^(?:bugtraq|full-?disclosure|oss-security)@|@(?:lists|vs)\.openwall\.(?:com|org)$/;

/** "To report a vulnerability, e-mail the private …-announce list" */
const ASKS_REPORTS =
  /\bto report (?:an? |any |security |vulnerab|it\b)[^.;]{0,40}\b(?:e-?mail|mail|write|send)\b/;

/** Addresses that hide a person and pass nothing on. */
const NOBODY_READS = '@users.noreply.';

const INTAKE_TITLE =
  /report|contact|disclos|vulnerab|reach|get in touch|found a|^security$|security (?:polic|issue|bug|problem|team|process|email)/;

/** A line that may be an address and nothing else. */
const SHORT = 60;
const CONTACT = TOPIC.contact | TOPIC.report | TOPIC.response;

const LONGEST_CODE = 200;
/** Nobody reads more addresses to find the one to write to. */
const MOST_ADDRESSES = 2000;

interface Candidate {
  readonly address: MailAddress;
  readonly start: number;
  readonly end: number;
  readonly placement: Placement;
}

/** The mailboxes to which vulnerabilities are to be reported, each where it is named first. */
export function mailboxesOf(document: PolicyDocument): ReportChannel[] {
  const candidates = candidatesOf(document);
  if (candidates.length === 0) return [];
  const around = { appointed: appointedSections(document), terse: isTerse(document) };
  const channels = new Map<string, ReportChannel>();
  for (const candidate of candidates) {
    const { address, start, end } = candidate;
    const key = address.value.toLowerCase();
    if (channels.has(key) || !isIntake(document, candidate, around)) continue;
    const span = document.source.span(start, end);
    const usable = address.usable && !key.includes(NOBODY_READS);
    channels.set(key, { span, kind: 'email', ...address, usable });
  }
  return [...channels.values()];
}

function isIntake(
  document: PolicyDocument,
  { address, placement }: Candidate,
  around: { readonly appointed: ReadonlySet<Section>; readonly terse: boolean },
): boolean {
  const lower = address.value.toLowerCase();
  if (NO_INTAKE_MAILBOX.test(lower) && !ASKS_REPORTS.test(placement.said)) return false;
  const purpose = purposeOf(document, placement);
  if (purpose === 'other') return isAppointed(placement, around.appointed);
  if (REPORT_MAILBOX.test(lower) || around.terse) return true;
  const speaks = purpose === 'report' || isForeign(document);
  return (
    (speaks && isAmongReports(document, placement)) || isAppointed(placement, around.appointed)
  );
}

/** A text about security may hold other addresses, such as that of a sample account. */
function isAmongReports(document: PolicyDocument, { said, previous, block }: Placement): boolean {
  if (block === undefined) return false;
  const texts = [said, previous?.lower, leadOf(block)?.flow.lower];
  return (
    texts.some((text) => text !== undefined && isAboutReports(document, text)) ||
    titlesAround(block.section).some(
      (title) =>
        INTAKE_TITLE.test(title) || (isForeign(document) && isAboutSecurity(document, title)),
    )
  );
}

function isAboutReports(document: PolicyDocument, lower: string): boolean {
  return isAboutSecurity(document, lower) || /\breport|\bdisclos/.test(lower);
}

function isAppointed({ block }: Placement, appointed: ReadonlySet<Section>): boolean {
  return block !== undefined && appointed.has(block.section);
}

/** The sections that a request like "write to the [members](#members)" names. */
function appointedSections(document: PolicyDocument): ReadonlySet<Section> {
  const found = new Set<Section>();
  const inner = document.links.filter(({ url }) => url.startsWith('#'));
  if (inner.length === 0) return found;
  const sections = sectionsByAnchor(document);
  for (const { url, block, start, text } of inner) {
    if (block === undefined || block.kind === 'heading') continue;
    const { before } = placementOf(block, start, text);
    if (!/\b(?:e-?mail|mail|contact|write|reach|send|notify)\b/.test(before)) continue;
    const section = sections.get(url.slice(1).toLowerCase());
    if (section !== undefined) found.add(section);
  }
  return found;
}

function candidatesOf(document: PolicyDocument): Candidate[] {
  const found: Candidate[] = [];
  for (const link of document.links) {
    const candidate = candidateOf(link);
    if (candidate !== undefined) found.push(candidate);
    if (found.length === MOST_ADDRESSES) break;
  }
  addHidden(document, found);
  for (const block of document.blocks) {
    if (block.kind === 'code') addFromCode(document, block, found);
  }
  return found;
}

function candidateOf(link: Link): Candidate | undefined {
  const { url, text, start, end, block, kind } = link;
  if (kind === 'image' || kind === 'definition') return undefined;
  if (!url.includes('@') && !text.includes('@') && !/^mailto:/i.test(url)) return undefined;
  const address = addressOfLink(link);
  if (address === undefined) return undefined;
  return { address, start, end, placement: placementOf(block, start, text) };
}

function addHidden(document: PolicyDocument, found: Candidate[]): void {
  const foreign = isForeign(document);
  for (const sentence of document.sentences) {
    const isLikely = foreign || sentence.text.length < SHORT || (sentence.topics & CONTACT) !== 0;
    if (!isLikely || !mayHideAddresses(sentence.text)) continue;
    for (const { start, end, ...address } of hiddenAddresses(sentence.text)) {
      const from = sentence.offsetAt(start);
      const text = sentence.text.slice(start, end);
      found.push({
        address,
        start: from,
        end: sentence.offsetAt(end - 1) + 1,
        placement: placementOf(sentence.block, from, text),
      });
    }
  }
}

/** A code block that is nothing but an address, below a request to write. */
function addFromCode(document: PolicyDocument, block: Block, found: Candidate[]): void {
  const { text } = block.flow;
  if (text.length > LONGEST_CODE || !text.includes('@')) return;
  const lead = leadOf(block);
  if (lead === undefined || !asksForContact(document, lead.flow.lower)) return;
  const match = /^\s{0,40}(\S{1,120}@[\w.-]{1,120})\s{0,40}$/.exec(text);
  const [whole = '', shown = ''] = match ?? [];
  const address = addressOfLink({ url: shown, text: shown });
  if (address === undefined) return;
  const index = whole.indexOf(shown);
  const start = block.flow.offsetAt(index);
  const end = block.flow.endOffsetAt(index + shown.length);
  found.push({ address, start, end, placement: placementOf(lead, lead.end, '') });
}

import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { Clue } from '../language/clue.ts';
import { near, placeOf } from '../language/pattern.ts';
import type { Place } from '../language/pattern.ts';
import { asksForContact } from '../language/sayings.ts';
import { sentencesAbout } from '../reader.ts';
import { placementOf, spanWithin } from './placement.ts';
import { purposeOf } from './purpose.ts';
import { hasTeamStep, isNotOffered } from './web-offers.ts';

const PLATFORM = near(
  60,
  /\b(?:report|disclos|submit|submission|fil|send|handl|accept|go)/,
  /\b(?:via|through|on|using|at|to)(?: \w{1,12}){0,3} (?:hackerone|bugcrowd|huntr|intigriti|yeswehack|immunefi)\b/,
);

const CHAT_NAME =
  /\b(?:discord|telegram|matrix|signal|wechat|keybase|twitter|mastodon|slack|irc)\b/;
const HANDLE =
  /(?<![\w.@/-])(?:[\w.-]{2,32}#\d{4}(?!\d)|@[a-z0-9_][a-z0-9_.-]{1,31}(?::[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,24}){1,3})?)/i;
const SPEAKS_TO = /\b(?:message|dms?|reach|contact|write|ping|send)\b/;

/** An address that was never filled in: "[INSERT EMAIL]". */
const BRACKETS = /\[[^\][]{2,80}\]|\{\{[^{}]{2,80}\}\}/;
const MAY_BE_BLANK = new Clue('[|{{|email_|_email|youremail');
const ADDRESS_WORD = /e-?mail|correo|courriel|邮箱|メール|contact|address/i;
const BLANK_NAME = /\b(?:YOUR_?EMAIL|SECURITY_EMAIL)\w{0,12}/;

/** Bounty platforms that are named without an address. */
export function namedPlatformsOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of sentencesAbout(document, TOPIC.bounty | TOPIC.contact)) {
    const place = PLATFORM.find(sentence.lower);
    if (place === undefined || isNotOffered(sentence.lower)) continue;
    const placement = placementOf(sentence.block, sentence.start, '');
    if (purposeOf(document, placement) !== 'report' || hasTeamStep({ placement })) continue;
    const span = spanWithin(document, sentence, place);
    channels.push({ span, kind: 'bounty-platform', value: '', usable: true });
  }
  return channels;
}

/** People who take private messages in a chat. */
export function handlesOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of sentencesAbout(document, TOPIC.contact)) {
    const { lower, text, block } = sentence;
    if (!CHAT_NAME.test(lower) || !SPEAKS_TO.test(lower)) continue;
    const place = placeOf(HANDLE, text);
    if (place === undefined || isLinked(document, sentence.offsetAt(place.start))) continue;
    const value = text.slice(place.start, place.end);
    const placement = placementOf(block, sentence.offsetAt(place.start), value);
    if (purposeOf(document, placement) !== 'report') continue;
    const span = spanWithin(document, sentence, place);
    channels.push({ span, kind: 'chat', value, usable: true });
  }
  return channels;
}

/** Addresses that a template left for others to fill in. */
export function blanksOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of document.sentences) {
    const { lower, text } = sentence;
    if (!MAY_BE_BLANK.isIn(lower)) continue;
    const place = blankIn(text);
    if (place === undefined) continue;
    const rest = `${lower.slice(0, place.start)}${lower.slice(place.end)}`;
    if (!asksForContact(document, rest)) continue;
    const span = spanWithin(document, sentence, place);
    const value = text.slice(place.start, place.end);
    channels.push({ span, kind: 'email', value, usable: false });
  }
  return channels;
}

function blankIn(text: string): Place | undefined {
  const bracketed = placeOf(BRACKETS, text);
  const inside = bracketed && text.slice(bracketed.start, bracketed.end);
  if (inside !== undefined && ADDRESS_WORD.test(inside) && !inside.includes('@')) return bracketed;
  return placeOf(BLANK_NAME, text);
}

function isLinked({ links }: PolicyDocument, offset: number): boolean {
  return links.some(({ start, end }) => start <= offset && offset < end);
}

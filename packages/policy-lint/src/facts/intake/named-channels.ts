import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { asksForContact } from '../language/sayings.ts';
import { sentencesAbout } from '../reader.ts';
import { placementOf, spanWithin } from './placement.ts';
import { purposeOf } from './purpose.ts';
import { hasTeamStep, isNotOffered } from './web-offers.ts';

const PLATFORM =
  /\b(?:report|disclos|submit|submission|fil|send|handl|accept|go)\w{0,8}\b[^.]{0,60}\b(?:via|through|on|using|at|to)(?: \w{1,12}){0,3} (?:hackerone|bugcrowd|huntr|intigriti|yeswehack|immunefi)\b/;

const CHAT_NAME =
  /\b(?:discord|telegram|matrix|signal|wechat|keybase|twitter|mastodon|slack|irc)\b/;
const HANDLE =
  /(?<![\w.@/-])(?:[\w.-]{2,32}#\d{4}(?!\d)|@[a-z0-9_][a-z0-9_.-]{1,31}(?::[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,24}){1,3})?)/i;
const SPEAKS_TO = /\b(?:message|dms?|reach|contact|write|ping|send)\b/;

/** An address that was never filled in: "[INSERT EMAIL]". */
const BLANK =
  /\[[^\]]{0,40}(?:e-?mail|correo|courriel|邮箱|メール|contact|address)[^\]]{0,40}\]|\b(?:YOUR_?EMAIL\w{0,12}|SECURITY_EMAIL\w{0,12})\b/i;

/** Bounty platforms that are named without an address. */
export function namedPlatformsOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of sentencesAbout(document, TOPIC.bounty | TOPIC.contact)) {
    const match = PLATFORM.exec(sentence.lower);
    if (match === null || isNotOffered(sentence.lower)) continue;
    const placement = placementOf(sentence.block, sentence.start, '');
    if (purposeOf(document, placement) !== 'report' || hasTeamStep({ placement })) continue;
    const span = spanWithin(document, sentence, match);
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
    const match = HANDLE.exec(text);
    if (match === null || isLinked(document, sentence.offsetAt(match.index))) continue;
    const placement = placementOf(block, sentence.offsetAt(match.index), match[0]);
    if (purposeOf(document, placement) !== 'report') continue;
    const span = spanWithin(document, sentence, match);
    channels.push({ span, kind: 'chat', value: match[0], usable: true });
  }
  return channels;
}

/** Addresses that a template left for others to fill in. */
export function blanksOf(document: PolicyDocument): ReportChannel[] {
  const channels: ReportChannel[] = [];
  for (const sentence of document.sentences) {
    const { lower, text } = sentence;
    if (!lower.includes('[') && !lower.includes('email')) continue;
    const match = BLANK.exec(text);
    if (match === null) continue;
    const rest = lower.replace(match[0].toLowerCase(), '');
    if (!asksForContact(document, rest)) continue;
    const span = spanWithin(document, sentence, match);
    channels.push({ span, kind: 'email', value: match[0], usable: false });
  }
  return channels;
}

function isLinked({ links }: PolicyDocument, offset: number): boolean {
  return links.some(({ start, end }) => start <= offset && offset < end);
}

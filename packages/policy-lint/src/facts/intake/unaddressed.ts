import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { FOREIGN_CONTACT, isForeign } from '../language/foreign.ts';
import { near } from '../language/pattern.ts';
import { isAboutSecurity } from '../language/sayings.ts';
import { spanOf } from '../reader.ts';
import { placementOf, titlesAround } from './placement.ts';
import { purposeOf } from './purpose.ts';

const ADDRESSES_PEOPLE =
  /\b(?:e-?mail|mail|message|contact|write(?! an? )|reach out|get in touch with|notify|report(?: \w{1,14}){0,4}?)(?:ing)?(?: \w{1,10}ly)?(?: to)? (?:us\b|me\b|(?:the|an?|one|any|our|its|all|project|code|repository|package)(?: \w{1,14}){0,5}? (?:maintainers?|authors?|owners?|developers?|administrators?|contacts?|cto|teams?|members?)\b)|\b(?:report|contact|reach|send|disclose|submit|share)(?:ing)?(?: \w{1,14}){0,8} (?:private|secure) channel/;

/** "Please inform Ada by e-mail" */
const BY_MAIL = near(
  30,
  /\bplease (?:\w{1,12} )?(?:inform|tell|notify|contact|reach) (?!you\b)/,
  /\bby e-?mail\b/,
);

/** "Use secure channels wherever you can" is advice to users. */
const FOR_REPORTS =
  /\b(?:report|disclos|vulnerab|contact|send|submit|maintainer|reach|reveal|details|shar)/;

const FOREIGN_PEOPLE =
  /maintainer|mantenedor|mantainer|manutentor|responsable|responsáve|verantwortlich|betreuer|руководител|мейнтейнер|разработчик|メンテナ|管理者|维护者|維護者|作者|관리자|beheerder|opiekun|entwickler|équipe|equipo|equipe|команд|团队|團隊|チーム|팀에/;

/** Requests to write to somebody of whom no address is given. */
export function unaddressedOf(document: PolicyDocument): ReportChannel[] {
  const foreign = isForeign(document);
  for (const sentence of document.sentences) {
    if (!addressesPeople(sentence.lower, foreign) || !isForReports(document, sentence)) continue;
    const kind = /mail|correo|courriel|邮件|郵件|メール|메일/.test(sentence.lower)
      ? 'email'
      : 'other';
    return [{ span: spanOf(document, sentence), kind, value: '', usable: false }];
  }
  return [];
}

function addressesPeople(lower: string, foreign: boolean): boolean {
  const match = ADDRESSES_PEOPLE.exec(lower);
  if (BY_MAIL.test(lower)) return true;
  if (match !== null && (!match[0].endsWith(' channel') || FOR_REPORTS.test(lower))) return true;
  return foreign && FOREIGN_PEOPLE.test(lower) && FOREIGN_CONTACT.test(lower);
}

function isForReports(document: PolicyDocument, sentence: Sentence): boolean {
  const { block, start } = sentence;
  if (block.kind === 'heading' || sentence.lower.includes('upstream')) return false;
  if (purposeOf(document, placementOf(block, start, '')) === 'other') return false;
  const texts = [sentence.lower, ...titlesAround(block.section)];
  return texts.some((text) => isAboutSecurity(document, text));
}

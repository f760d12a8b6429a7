import { numeralValue } from './numbers.ts';
import type { Measured } from './duration.ts';
import { readUnit } from './units.ts';

const LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const MEASURED =
  /([\d０-９]{1,4}|[一二两兩三四五六七八九十]{1,3})(?:\s?[-~〜～—至到から]{1,2}\s?([\d０-９]{1,4}|[一二两兩三四五六七八九十]{1,3}))?\s?(?:[个個かヶカ箇개]\s?)?(分钟|分鐘|分間|小时|小時|時間|시간|工作日|営業日|營業日|영업일|업무일|평일|平日|自然日|天|日|일|周|週|星期|주|月|월|年|년)/g;

const NUMBERLESS = /翌営業日|下一?[个個]?工作日|다음 영업일|하루|이틀|사흘|일주일|한 ?달|보름/g;

const UNITS: Readonly<Record<string, string>> = {
  分: 'minute',
  小: 'hour',
  時: 'hour',
  시: 'hour',
  工: 'business day',
  営: 'business day',
  營: 'business day',
  영: 'business day',
  업: 'business day',
  평: 'business day',
  平: 'business day',
  自: 'day',
  天: 'day',
  日: 'day',
  일: 'day',
  周: 'week',
  週: 'week',
  星: 'week',
  주: 'week',
  月: 'month',
  월: 'month',
  年: 'year',
  년: 'year',
};

const WORDS: Readonly<Record<string, readonly [count: number, label: string]>> = {
  하루: [1, 'day'],
  이틀: [2, 'day'],
  사흘: [3, 'day'],
  일주일: [1, 'week'],
  한달: [1, 'month'],
  보름: [15, 'day'],
};

/** "基準 3日" counts business days where the word stands before the number. */
const BUSINESS_BEFORE = /(?:工作日|営業日|영업일|업무일)[^\d]{0,6}$/;

/** The unit of a date, not of a duration: "2024年", "5月", "1月5日". */
const MONTH_MARK = /[个個かヶカ箇개]/;
const MAX_YEARS = 10;

/** Whether a text is written in Chinese, Japanese or Korean, in part. */
export function isEastAsian(text: string): boolean {
  return LETTER.test(text);
}

/** Every duration in Chinese, Japanese or Korean text, in order. */
export function findEastAsian(text: string): Measured[] {
  const found: Measured[] = [];
  for (const match of text.matchAll(MEASURED)) {
    const measured = readMeasured(text, match);
    if (measured !== undefined) found.push(measured);
  }
  for (const { 0: word, index } of text.matchAll(NUMBERLESS)) {
    const [count, label] = WORDS[word.replace(' ', '')] ?? [1, 'business day'];
    const quantity = { high: count, isBusiness: false, start: index };
    found.push({ quantity, unit: readUnit(label, true), end: index + word.length });
  }
  return found.sort((one, other) => one.quantity.start - other.quantity.start);
}

function readMeasured(text: string, match: RegExpExecArray): Measured | undefined {
  const [whole, first = '', second = first, unitText = ''] = match;
  const [low, high] = [valueOf(first), valueOf(second)];
  if (low === 0 || high === 0 || isDate(text, match, high)) return undefined;
  const { index: start } = match;
  const isBusiness = BUSINESS_BEFORE.test(text.slice(Math.max(0, start - 10), start));
  return {
    quantity: { ...(low < high ? { low } : {}), high, isBusiness, start },
    unit: readUnit(UNITS[unitText.charAt(0)] ?? 'day', true),
    end: start + whole.length,
  };
}

function valueOf(numeral: string): number {
  return numeralValue(numeral) ?? 0;
}

function isDate(text: string, match: RegExpExecArray, value: number): boolean {
  const [whole, , , unit = ''] = match;
  if (unit === '月' || unit === '월') return !MONTH_MARK.test(whole);
  if (unit === '年' || unit === '년') return value > MAX_YEARS;
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  return (unit === '日' || unit === '일') && /[月월]\s?$/.test(before);
}

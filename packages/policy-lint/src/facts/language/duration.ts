import type { Duration } from '@embargo/core';

/** A duration as written: "24 hours", "1-7 days", "two working days", "a week". */
export interface DurationPhrase {
  /** The lower bound of a range. */
  readonly atLeast?: Duration;
  /** The duration, or the upper bound of a range. */
  readonly within: Duration;
  readonly businessDays: boolean;
  /** Its place in the text that was searched; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  'forty-eight': 48,
  'forty-five': 45,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:minutes?|mins?|minuten?|分钟|分)$/, 'minute'],
  [/^(?:hours?|hrs?|h|stunden?|heures?|horas?|ore|часов|часа|小时|小時|時間)$/, 'hour'],
  [
    /^(?:days?|d|tagen?|werktagen?|arbeitstagen?|jours?|d[ií]as?|giorni|дней|дня|天|日|工作日)$/,
    'day',
  ],
  [/^(?:weeks?|wks?|w|wochen?|semaines?|semanas?|недель|недели|周|週)$/, 'week'],
  [/^(?:months?|monaten?|mois|mes|meses|m[eê]s|个月|個月|ヶ月|月)$/, 'month'],
  [/^quarters?$/, 'quarter'],
  [/^(?:years?|jahren?|ans?|a[nñ]os?|年)$/, 'year'],
];

const WORD_NUMBER = Object.keys(NUMBER_WORDS)
  .sort((one, other) => other.length - one.length)
  .join('|');

const NUMBER = `(?:\\d{1,4}|\\b(?:${WORD_NUMBER})\\b)(?:\\s?\\(\\d{1,4}\\))?`;
const BUSINESS = 'business|working|work|week|workweek|open';
const UNIT =
  'minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|quarters?|years?|fortnight' +
  '|minuten|stunden?|tage?n?|werktage?n?|arbeitstage?n?|wochen?|monate?n?|jahre?n?' +
  '|heures?|jours?|semaines?|mois|horas?|d[ií]as?|semanas?|mes(?:es)?|ore|giorni' +
  '|часов|часа|дней|дня|недель|недели';
const CJK_UNIT = '分钟|小时|小時|時間|个?工作日|個?工作日|営業日|天|日|周|週|个月|個月|ヶ月|年';

const PHRASE = new RegExp(
  `(?<![\\w.])(${NUMBER})(?:\\s?(?:-|\u2014|to|or|and|/|bis|à|a|~)\\s?(${NUMBER}))?` +
    `(?:\\s?-?(?:(?:calendar|full|consecutive|more|solid|natural)\\s)?(${BUSINESS})?[\\s-]?(?:\\b(${UNIT})\\b)` +
    `(\\s(?:ouvr[ée]s?|ouvrables|h[áa]biles|laborables|[úu]teis))?|\\s?(${CJK_UNIT}))`,
  'g',
);

/** Every duration in lower-case text, in order. */
export function findDurations(lower: string): DurationPhrase[] {
  const phrases: DurationPhrase[] = [];
  for (const match of lower.matchAll(PHRASE)) {
    const [whole, first = '', second, business, word, foreignBusiness, cjk] = match;
    const unitText = word ?? cjk ?? '';
    const unit = unitOf(unitText);
    const high = numberOf(second ?? first);
    const low = second === undefined ? undefined : numberOf(first);
    if (unit === undefined || high === undefined || whole === 'a d' || whole === 'a h') continue;
    const isRange = low !== undefined && low < high;
    phrases.push({
      ...(isRange ? { atLeast: durationOf(low, unitText) } : {}),
      within: durationOf(Math.max(low ?? 0, high), unitText),
      businessDays:
        unit === 'day' &&
        (business !== undefined ||
          foreignBusiness !== undefined ||
          /werktag|arbeitstag|工作日|営業日/.test(unitText)),
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return phrases;
}

/** The hours of a duration, for comparison; a month has 30 days, a year 365. */
export function hoursOf(duration: Duration): number {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(
    duration,
  );
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = (match ?? [])
    .slice(1)
    .map((part) => (typeof part === 'string' ? Number(part) : 0));
  return (years * 365 + months * 30 + weeks * 7 + days) * 24 + hours + minutes / 60;
}

function numberOf(text: string): number | undefined {
  const digits = /\d+/.exec(text);
  if (digits !== null) return Number(digits[0]);
  return NUMBER_WORDS[text.trim()];
}

function unitOf(text: string): Unit | undefined {
  if (text === 'fortnight') return 'week';
  if (/(?:工作日|営業日)$/.test(text)) return 'day';
  return UNITS.find(([pattern]) => pattern.test(text))?.[1];
}

function durationOf(count: number, unitText: string): Duration {
  const factor = unitText === 'fortnight' ? 2 : 1;
  const number = String(count * factor);
  switch (unitOf(unitText) ?? 'day') {
    case 'minute':
      return `PT${number}M`;
    case 'hour':
      return `PT${number}H`;
    case 'day':
      return `P${number}D`;
    case 'week':
      return `P${number}W`;
    case 'month':
      return `P${number}M`;
    case 'quarter':
      return `P${String(count * 3)}M`;
    case 'year':
      return `P${number}Y`;
  }
}

export type UnitName = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a unit word means: "fortnight" is two weeks, "Werktage" are business days. */
export interface Unit {
  readonly name: UnitName;
  readonly factor: number;
  readonly isBusiness: boolean;
  /** Whether the word is of another language than English. */
  readonly isForeign: boolean;
}

const ENGLISH: Readonly<Record<string, string>> = {
  minute: 'minute minutes min mins',
  hour: 'hour hours hr hrs h',
  day: 'day days d',
  'business day': 'workday workdays weekday weekdays',
  week: 'week weeks wk wks w workweek workweeks',
  '2 week': 'fortnight fortnights',
  month: 'month months',
  '3 month': 'quarter quarters',
  year: 'year years yr yrs',
};

const FOREIGN: Readonly<Record<string, string>> = {
  minute: 'minuten minuti minutos minuty минут',
  hour: 'stunde stunden std heure heures hora horas ora ore uur uren timmar timmer timer godzin godzina godziny godzinę hodin saat jam giờ час часа часов годин години',
  day: 'tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager dni dnia dzień dní dnů gün hari ngày день дня дней дни днів дні сутки суток',
  'business day':
    'werktag werktage werktagen werktags arbeitstag arbeitstage arbeitstagen geschäftstag geschäftstage geschäftstagen werkdag werkdagen arbetsdagar arbejdsdage hverdage hverdager virkedager arbeidsdager günü',
  week: 'woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker tydzień tygodni tygodnia tygodnie týdnů hafta minggu tuần неделя недели недель неделю тиждень тижня тижнів тижні',
  month:
    'monat monate monaten mois mes meses mês mese mesi maand maanden månad månader miesiąc miesiące miesięcy bulan tháng месяц месяца месяцев місяць місяці місяців',
  year: 'jahr jahre jahren année années ans año años ano anos anno anni jaar',
};

let units: ReadonlyMap<string, Unit> | undefined;

/** What a word in lower case means as a unit of time. */
export function unitOf(word: string): Unit | undefined {
  units ??= new Map([...entries(ENGLISH, false), ...entries(FOREIGN, true)]);
  return units.get(word);
}

/** What the parts of "2 week" or "business day" mean. */
export function readUnit(label: string, isForeign: boolean): Unit {
  const name = NAMES.find((candidate) => label.endsWith(candidate)) ?? 'day';
  const factor = Number.parseInt(label, 10);
  return {
    name,
    factor: Number.isNaN(factor) ? 1 : factor,
    isBusiness: label.startsWith('business'),
    isForeign,
  };
}

const NAMES: readonly UnitName[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];

function entries(labels: Readonly<Record<string, string>>, isForeign: boolean): [string, Unit][] {
  return Object.entries(labels).flatMap(([label, words]) => {
    const unit = readUnit(label, isForeign);
    return words.split(' ').map((word): [string, Unit] => [word, unit]);
  });
}

/** The equations of CVSS v3 (section 7 of the specification), written from them alone. */

type Version = '3.0' | '3.1';
type Metrics = Readonly<Record<string, string>>;

const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  CIA: { H: 0.56, L: 0.22, N: 0 },
  E: { X: 1, H: 1, F: 0.97, P: 0.94, U: 0.91 },
  RL: { X: 1, U: 1, W: 0.97, T: 0.96, O: 0.95 },
  RC: { X: 1, C: 1, R: 0.96, U: 0.92 },
  REQUIREMENT: { X: 1, H: 1.5, M: 1, L: 0.5 },
};
const PRIVILEGES = {
  U: { N: 0.85, L: 0.62, H: 0.27 },
  C: { N: 0.85, L: 0.68, H: 0.5 },
} as const;

const BASE = ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'];
const CHOICES = ['NALP', 'LH', 'NLH', 'NR', 'UC', 'HLN', 'HLN', 'HLN'];

/** All 2,592 base vectors, without their prefix. */
export function baseVectors(): readonly string[] {
  return CHOICES.reduce<readonly string[]>(
    (vectors, choices, index) =>
      vectors.flatMap((vector) =>
        choices.split('').map((choice) => `${vector}/${BASE[index] ?? ''}:${choice}`),
      ),
    [''],
  ).map((vector) => vector.slice(1));
}

export function metricsOf(vector: string): Metrics {
  return Object.fromEntries(
    vector.split('/').map((part) => {
      const [name = '', value = ''] = part.split(':');
      return [name, value];
    }),
  );
}

export function baseScore(metrics: Metrics, version: Version): number {
  const { S: scope = '', C = '', I = '', A = '' } = metrics;
  const lost = 1 - [C, I, A].reduce((rest, value) => rest * (1 - weight('CIA', value)), 1);
  const impact =
    scope === 'U' ? 6.42 * lost : 7.52 * (lost - 0.029) - 3.25 * Math.pow(lost - 0.02, 15);
  return total(impact, exploitability(metrics), { scope, version });
}

export function temporalScore(metrics: Metrics, version: Version): number {
  return roundUp(baseScore(metrics, version) * temporal(metrics), version);
}

export function environmentalScore(metrics: Metrics, version: Version): number {
  const modified = Object.fromEntries(
    BASE.map((name) => {
      const value = metrics[`M${name}`] ?? 'X';
      return [name, value === 'X' ? (metrics[name] ?? '') : value];
    }),
  );
  const { S: scope = '' } = modified;
  const rest = ['C', 'I', 'A'].map(
    (name) =>
      1 - weight('CIA', modified[name] ?? '') * weight('REQUIREMENT', metrics[`${name}R`] ?? 'X'),
  );
  const lost = Math.min(1 - (rest[0] ?? 0) * (rest[1] ?? 0) * (rest[2] ?? 0), 0.915);
  const changed =
    version === '3.0' ? Math.pow(lost - 0.02, 15) : Math.pow(lost * 0.9731 - 0.02, 13);
  const impact = scope === 'U' ? 6.42 * lost : 7.52 * (lost - 0.029) - 3.25 * changed;
  const score = total(impact, exploitability(modified), { scope, version });
  return roundUp(score * temporal(metrics), version);
}

interface Setting {
  readonly scope: string;
  readonly version: Version;
}

function total(impact: number, exploitable: number, { scope, version }: Setting): number {
  if (impact <= 0) return 0;
  const factor = scope === 'U' ? 1 : 1.08;
  return roundUp(Math.min(factor * (impact + exploitable), 10), version);
}

function exploitability({ AV = '', AC = '', PR = '', UI = '', S: scope = '' }: Metrics): number {
  const privileges: Readonly<Record<string, number>> = scope === 'U' ? PRIVILEGES.U : PRIVILEGES.C;
  return 8.22 * weight('AV', AV) * weight('AC', AC) * (privileges[PR] ?? NaN) * weight('UI', UI);
}

function temporal({ E = 'X', RL = 'X', RC = 'X' }: Metrics): number {
  return weight('E', E) * weight('RL', RL) * weight('RC', RC);
}

function weight(kind: string, value: string): number {
  return WEIGHTS[kind]?.[value] ?? NaN;
}

/** v3.0 says "round up"; v3.1 says how, in integers (its appendix A). */
export function roundUp(input: number, version: Version): number {
  if (version === '3.0') return Math.ceil(input * 10) / 10;
  const whole = Math.round(input * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}

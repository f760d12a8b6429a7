import { parseCvss, scoreOf } from '@embargo/core';
import type { CvssResult } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { metricsIn } from '../../support/cvss-metrics.ts';

const FULL = [
  'CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:L/A:N/E:F/RL:W/RC:R/CR:H/IR:M/AR:L/MAV:A/MAC:H/MPR:L/MUI:N/MS:U/MC:L/MI:N/MA:H',
  'CVSS:3.1/AV:P/AC:H/PR:H/UI:N/S:U/C:L/I:H/A:H/E:P/RL:T/RC:U/CR:L/IR:H/AR:M/MAV:N/MAC:L/MPR:N/MUI:R/MS:C/MC:H/MI:L/MA:N',
  'CVSS:4.0/AV:L/AC:H/AT:P/PR:L/UI:P/VC:H/VI:L/VA:N/SC:N/SI:L/SA:H/E:P/CR:H/IR:M/AR:L/MAV:N/MAC:L/MAT:N/MPR:N/MUI:A/MVC:L/MVI:H/MVA:H/MSC:L/MSI:S/MSA:N/S:P/AU:Y/R:I/V:C/RE:M/U:Amber',
];
const BASE = [
  'CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:L/A:N',
  'CVSS:3.1/AV:P/AC:H/PR:H/UI:N/S:U/C:L/I:H/A:H',
  'CVSS:4.0/AV:L/AC:H/AT:P/PR:L/UI:P/VC:H/VI:L/VA:N/SC:N/SI:L/SA:H',
];

function statusOf(text: string): CvssResult['status'] {
  return parseCvss(text).status;
}

function scoreIn(text: string): number {
  const result = parseCvss(text);
  if (result.status !== 'valid') throw new Error(result.reason);
  return scoreOf(result);
}

test.each([...BASE, ...FULL])('%s is valid, with each metric as it stands there', (vector) => {
  const result = parseCvss(vector);
  expect(result).toMatchObject({ status: 'valid', vector });
  expect(result.status === 'valid' && `CVSS:${result.version}`).toBe(vector.split('/')[0]);
  expect(result.status === 'valid' && [...result.metrics]).toEqual(metricsIn(vector));
});

test('every legal value of every metric is accepted', () => {
  const legal: Readonly<Record<string, string>> = {
    'AV MAV': 'NALP',
    'AC MAC': 'LH',
    'AT MAT': 'NP',
    'PR MPR': 'NLH',
    'UI MUI': 'NPA',
    'VC VI VA SC SI SA MVC MVI MVA MSC': 'NLH',
    'MSI MSA': 'NLHS',
    E: 'XAPU',
    'CR IR AR': 'XHML',
    S: 'XNP',
    AU: 'XNY',
    R: 'XAUI',
    V: 'XDC',
    RE: 'XLMH',
  };
  const [, , full = ''] = FULL;
  for (const [names, values] of Object.entries(legal)) {
    for (const name of names.split(' ')) {
      for (const value of values) {
        const vector = full.replace(new RegExp(`/${name}:\\w+`), `/${name}:${value}`);
        expect({ vector, status: statusOf(vector) }).toEqual({ vector, status: 'valid' });
      }
    }
  }
  for (const urgency of ['X', 'Clear', 'Green', 'Amber', 'Red']) {
    expect(statusOf(full.replace('U:Amber', `U:${urgency}`))).toBe('valid');
  }
});

describe('the order of the metrics', () => {
  test.each([FULL[0] ?? '', FULL[1] ?? ''])('is free in v3: %s', (vector) => {
    const [prefix = '', ...parts] = vector.split('/');
    for (let turn = 1; turn < parts.length; turn++) {
      const turned = [prefix, ...parts.slice(turn), ...parts.slice(0, turn)].join('/');
      expect(scoreIn(turned)).toBe(scoreIn(vector));
    }
    expect(scoreIn([prefix, ...parts.toReversed()].join('/'))).toBe(scoreIn(vector));
  });

  test('is free for the optional metrics of v4.0, as in examples by FIRST', () => {
    const [, , full = '', base = ''] = [...FULL.slice(0, 3), BASE[2]];
    const optional = full.slice(base.length + 1).split('/');
    const reversed = [base, ...optional.toReversed()].join('/');
    expect(scoreIn(reversed)).toBe(scoreIn(full));
  });

  test('is fixed for the base metrics of v4.0', () => {
    const [prefix = '', ...parts] = (BASE[2] ?? '').split('/');
    for (let place = 1; place < parts.length; place++) {
      const swapped = parts.toSpliced(place - 1, 2, parts[place] ?? '', parts[place - 1] ?? '');
      expect(parseCvss([prefix, ...swapped].join('/'))).toEqual({
        status: 'invalid',
        reason: expect.stringMatching(/: \w+ is out of the order that v4.0 fixes$/),
      });
    }
    expect(statusOf(`${prefix}/E:A/${parts.join('/')}`)).toBe('invalid');
  });
});

const malformed = [...BASE, ...FULL].flatMap((vector) => {
  const [prefix = '', ...parts] = vector.split('/');
  const around = (place: number, ...given: readonly string[]): string =>
    [prefix, ...parts.toSpliced(place, 1, ...given)].join('/');
  const isBase = BASE.includes(vector);
  return [
    ...parts.flatMap((part, place) => {
      const [name = '', value = ''] = part.split(':');
      return [
        ...(isBase ? [{ vector: around(place), fault: `no ${name}` }] : []),
        { vector: around(place, part, part), fault: `${name} twice` },
        { vector: `${vector}/${part}`, fault: `${name} again at the end` },
        { vector: around(place, `${name}:Z`), fault: `an illegal value of ${name}` },
        { vector: around(place, `${name}:`), fault: `no value of ${name}` },
        { vector: around(place, name), fault: `${name} without a colon` },
        { vector: around(place, `${part}:${value}`), fault: `${name} with two values` },
        { vector: around(place, `:${value}`), fault: `no name at ${name}` },
        { vector: around(place, `${part}/`), fault: `an empty metric after ${name}` },
        { vector: around(place, `${name}:${value.toLowerCase()}`), fault: `${name} in lower case` },
        { vector: around(place, part.toLowerCase()), fault: `${name} all in lower case` },
        { vector: around(place, ` ${part}`), fault: `a space before ${name}` },
        { vector: around(place, `${name}:${value}${value}`), fault: `a doubled value of ${name}` },
      ];
    }),
    ...['/', ' ', '\n', '/XX:N', '/M:N', '/#', '\u0000', '/E:Ａ', '/__proto__:N', '/E:(A)'].map(
      (tail) => ({ vector: `${vector}${tail}`, fault: `${JSON.stringify(tail)} at the end` }),
    ),
    ...[
      '',
      'CVSS:1.0',
      'CVSS:2.0',
      'CVSS:3',
      'CVSS:3.2',
      'CVSS:4.1',
      'CVSS:4',
      'CVSS',
      'cvss:3.1',
    ].map((other) => ({
      vector: [other, ...parts].join('/'),
      fault: `the prefix ${JSON.stringify(other)}`,
    })),
    { vector: parts.join('/'), fault: 'no prefix' },
    { vector: ` ${vector}`, fault: 'a space in front' },
    { vector: `(${vector})`, fault: 'brackets around it' },
    { vector: vector.toLowerCase(), fault: 'all in lower case' },
    { vector: `${vector} ${vector}`, fault: 'two of them' },
    { vector: prefix, fault: 'the prefix alone' },
    { vector: `${prefix}/`, fault: 'nothing after the prefix' },
  ];
});

test('every malformed vector of a systematic list is refused in one sentence', () => {
  expect(malformed.length).toBeGreaterThan(900);
  for (const { vector, fault } of malformed) {
    const result = parseCvss(vector);
    expect({ vector, fault, status: result.status }).toEqual({ vector, fault, status: 'invalid' });
    const reason = result.status === 'invalid' ? result.reason : '';
    expect(reason).toMatch(/^The CVSS vector is malformed: [\x20-\x7e…]+$/u);
  }
});

const [, v31 = '', v40 = ''] = BASE;

test.each([
  { vector: '', says: 'it is empty, expected CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/' },
  {
    vector: 'AV:N/AC:L',
    says: 'it starts with "AV:N", expected CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/',
  },
  {
    vector: 'A'.repeat(200),
    says: `it starts with "${'A'.repeat(24)}…", expected CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/`,
  },
  {
    vector: 'A'.repeat(24),
    says: `it starts with "${'A'.repeat(24)}", expected CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/`,
  },
  { vector: `${v31}/`, says: 'it has an empty metric' },
  { vector: v31.padEnd(256, '/'), says: 'it has an empty metric' },
  { vector: `${v31}/SC:N`, says: '"SC:N" is no metric of its version' },
  { vector: `${v40}/RL:W`, says: '"RL:W" is no metric of its version' },
  { vector: `${v31}/S:U`, says: 'S stands in it twice' },
  {
    vector: v31.replace('PR:H', 'PR:X'),
    says: '"PR:X" is no value of PR, expected one of: N, L, H',
  },
  {
    vector: v40.replace('SA:H', 'SA:S'),
    says: '"SA:S" is no value of SA, expected one of: H, L, N',
  },
  {
    vector: `${v40}/U:Blue`,
    says: '"U:Blue" is no value of U, expected one of: X, Clear, Green, Amber, Red',
  },
  { vector: v31.replace('/S:U', ''), says: 'S is missing' },
  { vector: v31.replace('/A:H', ' /A:H'), says: 'character 41 is none that a vector has' },
  { vector: `${v31}${'/'.repeat(300)}`, says: 'it has 344 characters, expected at most 256' },
])('$vector is refused: $says', ({ vector, says }) => {
  expect(parseCvss(vector)).toEqual({
    status: 'invalid',
    reason: `The CVSS vector is malformed: ${says}`,
  });
});

test.each([
  'AV:N/AC:L/Au:N/C:P/I:P/A:P',
  '(AV:L/AC:H/Au:M/C:C/I:N/A:C)',
  'CVSS:2.0/AV:A/AC:M/Au:S/C:N/I:N/A:P',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:UR',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:ND/RL:TF/RC:C/CDP:LM/TD:H/CR:M/IR:ND/AR:L',
])('%s is read as v2, to say that it is too old', (vector) => {
  expect(parseCvss(vector)).toEqual({
    status: 'too-old',
    version: '2.0',
    reason: 'The CVSS vector is of v2.0, which is too old; score it again with v3.1 or v4.0',
  });
});

test.each([
  'AV:N/AC:L/Au:N/C:P/I:P',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P/A:P',
  'AV:N/AC:L/Au:N/C:H/I:P/A:P',
  '(AV:N/AC:L/Au:N/C:P/I:P/A:P',
  '(AV:N/AC:L/Au:N/C:P/I:P)/A:P',
  'AV:N/(AC:L/Au:N/C:P/I:P/A:P)',
  'AV:N/CVSS:2.0/AC:L/Au:N/C:P/I:P/A:P',
  'CVSS:2.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:2/AV:N/AC:L/Au:N/C:P/I:P/A:P',
])('%s is not even v2', (vector) => {
  expect(statusOf(vector)).toBe('invalid');
});

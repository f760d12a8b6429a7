import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';

const read = (text: string) => readPolicy('SECURITY.md', text).facts;

describe('a first answer promised in another language', () => {
  test.each([
    {
      text: 'Nos esforzamos por responder en un máximo de 3 días hábiles.',
      limit: '1: P3D business',
    },
    { text: 'A equipe se compromete a responder em até duas semanas.', limit: '1: P2W' },
    { text: '- Prazo inicial: resposta em até 36h.', limit: '1: PT36H' },
    { text: 'Trataremos de responder en 4 días, según el caso.', limit: '1: P4D' },
  ])('$text', ({ text, limit }) => {
    expect(saidWindows(read(`# Vulnerabilidades\n\n${text}`).acknowledgement)).toEqual([
      limit.replace('1:', '3:'),
    ]);
  });
});

describe('a plan for a fix is no fix', () => {
  test.each([
    '- 対応方針: 5 営業日以内に共有',
    '8 日以内に修正計画をお送りします。',
    '수정 계획: 10일 이내',
  ])('%s', (text) => {
    expect(read(`# 脆弱性\n\n${text}`).fix).toBeUndefined();
  });
});

describe('what a report should hold', () => {
  test.each([
    'Hilfreich: die betroffene Version und was dabei geschah.',
    'Bitte folgende Angaben beilegen:',
    'Incluya:',
    'Indica en tu informe lo siguiente:',
    'Envie uma mensagem à equipe com os passos para repetir a falha e o impacto.',
    'Escreva para nós descrevendo o problema e seu impacto.',
    '### Informations à transmettre',
  ])('%s', (text) => {
    expect(read(`# Schwachstellen\n\n${text}`).reportContents).toMatchObject({
      span: { start: { line: 3 } },
    });
  });

  test('is not what the team hands out', () => {
    const text = 'Nos comprometemos a:\n\n- Proporcionar un parche para las versiones afectadas';
    expect(read(`# Vulnerabilidades\n\n${text}`).reportContents).toBeUndefined();
  });
});

test.each([
  '問題は公開の Issue ではなく、メールでお送りください。',
  '公開 Issue には詳細を書かず、非公開で連絡してください。',
])('public reports are refused: %s', (text) => {
  expect(read(`# 脆弱性\n\n${text}`).forbidsPublicReports).toBeDefined();
});

test('a bare fingerprint after the name of the program is a key', () => {
  const text =
    '- メール: sec@acme.dev\n- OpenPGP: `0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567`';
  expect(read(text).encryption).toMatchObject({ form: 'link-or-fingerprint' });
});

describe('supported versions', () => {
  test.each([
    '- Versões suportadas: as 3 últimas tags',
    '## サポート範囲\n\nmain ブランチの問題だけを扱います。',
    '## 지원 범위\n\nmain 브랜치만 다룹니다.',
    '## Unterstützter Stand\n\n| Ziel | Status |\n| --- | --- |\n| 26.x | aktiv |',
  ])('%s', (text) => {
    const { supportedVersions, scope } = read(`# Sicherheit\n\n${text}`);
    expect(supportedVersions).toBeDefined();
    expect(scope).toBeUndefined();
  });
});

test('a scope may have a label instead of a title', () => {
  expect(read('# Segurança\n\nEscopo previsto:\n\n- execução de código').scope).toMatchObject({
    span: { start: { line: 3 } },
  });
});

test('an issue without details directs nobody to the public', () => {
  const text = '# Vulnerabilidades\n\nAbra uma issue contendo apenas um pedido de contato.';
  expect(read(text).directsPublicReports).toBeUndefined();
});

test('a private issue of the repository is a way to report', () => {
  const text = "# Sécurité\n\nMerci d'ouvrir une *private security issue* sur le dépôt.";
  expect(read(text).reportChannels).toMatchObject([{ kind: 'github-advisory', usable: true }]);
});

test('who writes a summary for the team asks for no report', () => {
  const text = '# Security release\n\n- Write a team summary for each vulnerability report.';
  expect(read(text).reportChannels).toBeUndefined();
});

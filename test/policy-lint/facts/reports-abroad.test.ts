import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts;

describe('private reports on GitHub are offered in other languages', () => {
  test.each([
    '# Sicherheit\n\nNutze dafür GitHubs private Security-Advisory-Funktion.',
    '# Sicherheit\n\nKlicke im Reiter Security auf „Report a vulnerability".',
    '# Sécurité\n\nPassez par le signalement privé de GitHub.',
    '# Sécurité\n\nOnglet *Security*, puis *Report a vulnerability*.',
    '# Sicurezza\n\nInvia la segnalazione privata delle falle tramite GitHub.',
    '# Seguridad\n\nEscribe por el canal privado de GitHub.',
    '# Seguridad\n\nManda un informe mediante **Security Advisories**.',
    '# Segurança\n\nUse o recurso de relato privado do GitHub.',
    '# Segurança\n\nAbra a aba Security e selecione "Report a vulnerability".',
    '# Bezpieczeństwo\n\nUżyj prywatnego zgłoszenia w repozytorium.',
  ])('%s', (text) => {
    expect(read(text).reportChannels).toMatchObject([{ kind: 'github-advisory', usable: true }]);
  });
});

describe('what a report should hold, in other languages', () => {
  test.each([
    '# 脆弱性\n\n報告には以下を含めてください。',
    '# 脆弱性\n\n連絡の際は次の点を書いてもらえると助かります。',
    "# Sécurité\n\nMerci d'indiquer, si possible :\n\n- la version\n- les étapes",
    '# Podatności\n\nW zgłoszeniu podaj:\n\n- wersję',
    '# Podatności\n\nRaport powinien zawierać wersję i skutek.',
    '# Уязвимости\n\nПишите на sec@acme.dev: шаги воспроизведения и затронутая версия.',
    '# Segurança\n\nEscreva para sec@acme.dev com:\n\n- impacto',
    '# Seguridad\n\nIncluí:\n\n- pasos',
    '# Seguridad\n\nMande un informe privado por la plataforma del proyecto e incluya:\n\n- pasos',
  ])('%s', (text) => {
    expect(read(text).reportContents).toMatchObject({ span: { start: { line: 3 } } });
  });
});

describe('credit in other languages', () => {
  test.each([
    '# Sicherheit\n\n- Credit: Wenn du magst, nennen wir dich als Finder.',
    '# Sicurezza\n\n- I segnalatori vengono accreditati, se lo desiderano.',
    '# Segurança\n\nQuem contribui será citado. Os pesquisadores serão reconhecidos após a correção.',
    '# Безопасность\n\nБлагодарность в файле `THANKS.md` после исправления.',
  ])('%s', (text) => {
    expect(read(text).credit).toMatchObject({ span: { start: { line: 3 } } });
  });

  test('a self-signed certificate is no credit', () => {
    expect(read('# 脆弱性\n\nテスト用の自己署名証明書は対象外です。').credit).toBeUndefined();
  });
});

test.each([
  '# Sécurité\n\nN’ouvrez pas de ticket public.',
  "# Sécurité\n\nN'ouvrez pas d'issue publique.",
  '# Bezpieczeństwo\n\nNie twórz publicznego issue.',
])('who is asked not to open an issue is not sent to one: %s', (text) => {
  expect(read(text)).not.toHaveProperty('directsPublicReports');
});

describe('a scope in other languages', () => {
  test.each([
    '# Безопасность\n\nНе в скоупе: физический доступ.',
    '# Sicurezza\n\nUn accesso senza password è considerato una vulnerabilità.',
    '# Sicherheit\n\nEin Umgehen der Anmeldung gilt als Schwachstelle.',
  ])('%s', (text) => {
    expect(read(text).scope).toMatchObject({ span: { start: { line: 3 } } });
  });
});

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

describe('what Turkish policies say', () => {
  const about = (text: string) => `# Güvenlik Politikası\n\n${text}`;

  test.each([
    'Lütfen aşağıdaki bilgileri paylaşın:\n\n- Etki',
    'Raporunuza şunları dahil edin:\n\n- Yeniden üretme adımları',
    'Bildiriminizde sürümü ve adımları belirtin:\n\n- Sürüm',
  ])('contents: %s', (text) => {
    expect(read(about(text)).reportContents).toMatchObject({ span: { start: { line: 3 } } });
  });

  test.each([
    'Araştırmacıları teşekkür sayfamızda anıyoruz.',
    'Adınız isterseniz sürüm notlarında anılır.',
    'Duyuruda araştırmacı kredisi verilir.',
  ])('credit: %s', (text) => {
    expect(read(about(text)).credit).toBeDefined();
  });

  test.each([
    '## ⚖️ Kapsam\n\nYalnızca sunucu.',
    '**Kapsam Dışında:**\n\n- Sosyal mühendislik',
    'Aşağıdakiler güvenlik açığı olarak kabul edilmez:\n\n- Tarama',
  ])('scope: %s', (text) => {
    expect(read(about(text)).scope).toBeDefined();
  });

  test('a table of versions', () => {
    const table = '## Desteklenen Versiyonlar\n\n| Versiyon | Durum |\n|---|---|\n| 3.x | ✅ |';
    expect(read(about(table)).supportedVersions).toMatchObject({ form: 'table' });
  });

  test('the plan of a fix is no fix', () => {
    expect(read(about('- Düzeltme planı: 14 gün içinde')).fix).toBeUndefined();
    expect(read(about('- Düzeltme: 14 gün içinde')).fix).toMatchObject([{ within: 'P14D' }]);
  });
});

describe('reporters are sent to a public tracker in other languages', () => {
  test.each([
    '# 安全策略\n\n漏洞请通过 GitHub Issues 提交，避免在其中公开密钥。',
    '# 安全策略\n\n如发现安全漏洞，请在本仓库提交 Issue，不要附上密码。',
    '# Güvenlik\n\nGüvenlik açıklarını GitHub Issues üzerinden bildirin.',
  ])('%s', (text) => {
    expect(read(text).directsPublicReports).toMatchObject({ span: { start: { line: 3 } } });
  });

  test.each([
    '# 安全策略\n\n请勿通过 GitHub Issues 提交漏洞。',
    '# Güvenlik\n\nGitHub Issues üzerinden bildirmeyin.',
    '# セキュリティ\n\n## その他\n\n[GitHub Issues](https://github.com/acme/x/issues) で報告',
  ])('but not: %s', (text) => {
    expect(read(text).directsPublicReports).toBeUndefined();
  });
});

describe('reports are kept from the public in other languages', () => {
  test.each([
    '# セキュリティ\n\n公開のIssueは作らず、担当者へ。',
    '# 보안\n\n공개 이슈로 올리기 전에 알려주세요.',
  ])('%s', (text) => {
    expect(read(text).forbidsPublicReports).toMatchObject({ span: { start: { line: 3 } } });
  });

  test('where a way is not available nothing is forbidden', () => {
    const text = '# Seguridad\n\nSi no está disponible, abre un issue normal.';
    expect(read(text).forbidsPublicReports).toBeUndefined();
  });
});

describe('a text with the Turkish capital İ is read as any other', () => {
  test.each([
    '# Güvenlik\n\nİlk yanıt: 48 saat',
    '# Güvenlik\n\n| İşlem | SÜRE |\n|---|---|\n| İlk yanıt | 48 saat |',
  ])('%s', (text) => {
    expect(read(text).acknowledgement).toMatchObject([{ within: 'PT48H' }]);
  });

  test('its key is seen', () => {
    const key = '40DF FE20 7D79 9BEC 3AE8 7DEA 5F98 BE91 176E 1941';
    expect(read(`# Güvenlik\n\nPGP anahtarını İndir: \`${key}\``).encryption).toMatchObject({
      form: 'link-or-fingerprint',
    });
  });
});

test('a label that says no more than how soon something is done is not a fix', () => {
  const facts = read('# 脆弱性の報告\n\n対応期間: 24時間以内に初回応答、7日以内に修正');
  expect(facts.acknowledgement).toMatchObject([{ within: 'PT24H' }]);
  expect(facts.fix).toMatchObject([{ within: 'P7D' }]);
});

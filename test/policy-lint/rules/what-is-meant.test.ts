import { judge, readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

async function rulesOn(text: string): Promise<readonly string[]> {
  const policy = readPolicy('SECURITY.md', text);
  const { diagnostics } = await judge({ policy, profile: 'recommended' });
  return diagnostics.filter(({ level }) => level === 'error').map(({ rule }) => rule);
}

const INTAKE = ['no-contact', 'no-private-channel', 'public-issue-channel'];

describe("GitHub's private reports are a way in, in whatever language they are named", () => {
  test.each([
    {
      language: 'French',
      text: "# Politique de sécurité\n\n## Signaler une faille\n\nN'ouvrez pas d'issue publique. Utilisez le signalement privé de GitHub.\n",
    },
    {
      language: 'Spanish',
      text: '# Seguridad\n\n## Reportar una vulnerabilidad\n\nNo publique fallos en una incidencia pública. Mande un reporte privado mediante **Security Advisories**.\n',
    },
    {
      language: 'Spanish, to a person',
      text: '# Seguridad\n\n## Reportar una vulnerabilidad\n\nContacta al mantenedor por el canal privado de GitHub.\n',
    },
    {
      language: 'German',
      text: '# Sicherheit\n\n## Schwachstellen melden\n\nNutze statt eines öffentlichen Issues GitHubs private Security-Advisory-Funktion.\n',
    },
    {
      language: 'Italian',
      text: '# Sicurezza\n\n## Segnalare una vulnerabilità\n\nContatta il maintainer in privato (email o GitHub Security Advisories).\n',
    },
    {
      language: 'Portuguese',
      text: '# Segurança\n\n## Reportando uma vulnerabilidade\n\nUse o recurso de relato privado de vulnerabilidade do GitHub.\n',
    },
  ])('$language', async ({ text }) => {
    expect((await rulesOn(text)).filter((rule) => INTAKE.includes(rule))).toEqual([]);
  });
});

test("a dependency's own maintainers are no contact", async () => {
  const text =
    '# Sicurezza\n\n## Fuori ambito\n\n- Librerie di altri (segnalare ai maintainer upstream)\n\n## Segnalare una vulnerabilità\n\nSegnalare tramite la segnalazione privata di GitHub.\n';
  expect(await rulesOn(text)).not.toContain('no-private-channel');
});

test('a long sentence without an address is quoted in whole words and without its markup', async () => {
  const text =
    '# Security\n\n## Reporting a vulnerability\n\n**Email** the maintainers, whom you find by the commits of the last months, with the steps to reproduce it.\n';
  const policy = readPolicy('SECURITY.md', text);
  const { diagnostics } = await judge({ policy, profile: 'recommended' });
  const messages = diagnostics.map(({ message }) => message);
  expect(messages).toContain(
    '"Email the maintainers, whom you find by the commits of the last months, with the …" is no working way to report in private, expected an address or a form',
  );
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('single-channel');
});

test('"acknowledge and validate disclosures" promises both', () => {
  const { facts } = readPolicy(
    'SECURITY.md',
    '# Security\n\nReport to crew@harbour.dev. We acknowledge and validate disclosures within 5 days.\n',
  );
  expect(facts.acknowledgement?.map(({ within }) => within)).toEqual(['P5D']);
  expect(facts.triage?.map(({ within }) => within)).toEqual(['P5D']);
});

test.each([
  {
    title: 'a limit that counts from the confirmation is none for it',
    text: '# Безопасность\n\nСообщайте на crew@harbour.dev. Ответ в течение 48 часов.\n\n## Раскрытие\n\nСрок раскрытия — 90 дней от подтверждения.\n',
  },
  {
    title: 'longer limits by severity follow an answer that every report gets in time',
    text: '# Security\n\nReport to crew@harbour.dev. We acknowledge reports within 48 hours.\n\n| Severity | Response time |\n|---|---|\n| Critical | 2 days |\n| Low | 1 month |\n',
  },
])('$title', async ({ text }) => {
  expect(await rulesOn(text)).not.toContain('ack-time-too-long');
});

test('an answer by severity only is held to the limit for each', async () => {
  const text =
    '# Security\n\nReport to crew@harbour.dev.\n\n| Severity | Acknowledgement |\n|---|---|\n| Critical | 2 days |\n| Low | 1 month |\n';
  expect(await rulesOn(text)).toContain('ack-time-too-long');
});

test('a text of terse lists in English is held to what it does not say', async () => {
  const text =
    '# Security\n\n1. Report to crew@harbour.dev\n2. Include affected versions, steps to reproduce\n\n## Afterwards\n\n- Initial triage within 7 days\n- Fix for critical issues within 30 days\n- Credit to finders on request\n';
  expect(await rulesOn(text)).toContain('ack-time-missing');
});

test('a text in Spanish is not, whatever English words it borrows', async () => {
  const text =
    '# Seguridad\n\nAvise en privado a crew@harbour.dev si encuentra un issue de security.\n\n- Versión del backend y del frontend\n- Pasos para reproducir el bug, con logs\n- Impacto del exploit sobre los datos\n- Idea para el fix, cuando exista\n';
  expect(await rulesOn(text)).not.toContain('ack-time-missing');
});

test('credit in the release notes is no announcement there', () => {
  const text =
    '# Security\n\nReport vulnerabilities to crew@harbour.dev. We credit reporters in the release notes of the fix.\n';
  expect(readPolicy('SECURITY.md', text).facts.announcementChannels).toBeUndefined();
});

test('a useful report that says something, and a list under "not in public", are asked for', () => {
  for (const text of [
    'Use the form on GitHub. A useful report says which versions are affected and how to reproduce it.',
    'Please report privately, not in a public issue:\n\n- by mail to crew@harbour.dev\n- Include the affected version and a minimal reproduction.',
  ]) {
    const { facts } = readPolicy('SECURITY.md', `# Security\n\n## Reporting\n\n${text}\n`);
    expect(facts.reportContents).toBeDefined();
  }
});

test('where vulnerabilities will be disclosed is no way to report them', async () => {
  const text =
    '# Security policy\n\n## Disclosure\n\nVulnerabilities will be disclosed via GitHub Security Advisories. We follow a timeline of 90 days for disclosure.\n';
  expect(await rulesOn(text)).toContain('no-contact');
});

test('a link is never said to have meant the policy it stands in', async () => {
  const text = `# Security\n\nReport to crew@harbour.dev. See [more](docs/security.md).\n`;
  const { diagnostics } = await judge({
    policy: readPolicy('SECURITY.md', text),
    profile: 'recommended',
    repository: { files: new Set(['SECURITY.md']) },
  });
  const found = diagnostics.find(({ rule }) => rule === 'relative-link-missing');
  expect(found?.message).toBe(
    'The link leads to "docs/security.md", which is not in the repository',
  );
});

test.each([
  {
    title: 'a team that does not normally assign CVEs promises none',
    text: 'Report to crew@harbour.dev. The team does not normally assign CVEs, nor does it require them.',
    fact: 'cve',
  },
  {
    title: 'a check that runs every week is no triage',
    text: '| Check | How often |\n|---|---|\n| Code analysis | weekly |\n\nReport to crew@harbour.dev.',
    fact: 'triage',
  },
] as const)('$title', ({ text, fact }) => {
  expect(readPolicy('SECURITY.md', `# Security\n\n${text}\n`).facts[fact]).toBeUndefined();
});

test('the confirmation of a vulnerability is its triage, that of the report its acknowledgement', () => {
  const text =
    '# Segurança\n\nEnvie para crew@harbour.dev.\n\n| Etapa | Prazo |\n|---|---|\n| Confirmação de recebimento | 24 horas |\n| Confirmação da vulnerabilidade | 7 dias |\n';
  const { facts } = readPolicy('SECURITY.md', text);
  expect(facts.acknowledgement?.map(({ within }) => within)).toEqual(['PT24H']);
  expect(facts.triage?.map(({ within }) => within)).toEqual(['P7D']);
});

test('sections that each say the same label are cases, and contradict nothing', async () => {
  const text =
    '# Security\n\nReport to crew@harbour.dev.\n\n## Servers\n\nResponse time: acknowledged within 24 hours.\n\n## Clients\n\nResponse time: acknowledged within 7 days.\n';
  const { diagnostics } = await judge({
    policy: readPolicy('SECURITY.md', text),
    profile: 'recommended',
  });
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('promise-contradiction');
});

test('an answer within a few days is quoted, for nobody can tell when it is late', async () => {
  const text =
    '# Security\n\n## Reporting\n\nReport to crew@harbour.dev with the steps to reproduce it. You will get a reply within a few days.\n';
  const policy = readPolicy('SECURITY.md', text);
  const { diagnostics } = await judge({ policy, profile: 'recommended' });
  const found = diagnostics.find(({ rule }) => rule === 'ack-time-missing');
  expect(found?.message).toBe(
    '"within a few days" is no time limit for acknowledging a report, expected one such as "within 3 business days"',
  );
  expect(found?.span.start).toEqual({ line: 5, column: 81 });
});

test('a message that is signed is read', async () => {
  const text =
    '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nContact: mailto:crew@harbour.dev\n-----BEGIN PGP SIGNATURE-----\n\niQIzBAEB\n-----END PGP SIGNATURE-----\n';
  const policy = readPolicy('SECURITY.txt', text);
  const { diagnostics } = await judge({ policy, profile: 'recommended' });
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('no-contact');
});

import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.cve;

describe('a CVE is requested', () => {
  test.each([
    { text: 'We will request a CVE.' },
    { text: 'A CVE identifier will be assigned where appropriate.' },
    { text: 'If warranted, we apply for a CVE ID.' },
    { text: 'CVE IDs are reserved before the advisory is published.' },
    { text: 'CVE assignment is up to the security team.' },
    { text: 'Once confirmed, the lead obtains a CVE number.' },
    { text: 'A CVE, if appropriate, is requested by us.' },
    { text: 'We register a CVE for every confirmed vulnerability.' },
    { text: 'Every accepted report receives a CVE.' },
    { text: '- Validate the report\n- Request CVE ID\n- Publish', line: 2 },
    { text: 'Do not ask for a CVE yourself.\nWe assign one CVE a vulnerability.', line: 2 },
    { text: 'A CVE is reserved when we accept the report.' },
    { text: '- **CVE assignment**: we request an identifier for critical vulnerabilities' },
    { text: 'An advisory with a CVE ID is published.' },
    { text: 'The project will release an advisory with an associated CVE ID.' },
    { text: 'We publish CVEs on the security page.' },
    { text: '我们会为确认的漏洞申请 CVE 编号。' },
    { text: '必要に応じて CVE を取得します。' },
    { text: 'Wir beantragen eine CVE für bestätigte Lücken.' },
    { text: 'Мы запросим CVE для подтверждённых уязвимостей.' },
    { text: 'Solicitaremos un CVE para cada vulnerabilidad crítica, sí.' },
    { text: 'Nous demanderons un identifiant CVE à la fin.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)?.span.start.line).toBe(line);
    expect(read(text)).not.toHaveProperty('source');
  });
});

describe('where it comes from', () => {
  test.each([
    { text: "Select 'Request CVE' in the advisory.", source: 'github' },
    { text: 'We request a CVE from GitHub.', source: 'github' },
    { text: 'A CVE is requested through the GitHub Security Advisory.', source: 'github' },
    { text: 'GitHub (a CNA) assigns the CVE.', source: 'github' },
    { text: 'Click "Request CVE" on the draft.', source: 'github' },
    { text: 'We request a CVE from MITRE.', source: 'mitre' },
    { text: 'Request a [CVE](https://cveform.mitre.org/).', source: 'mitre' },
    {
      text: 'The lead gets a CVE from [DWF](https://github.com/distributedweaknessfiling/x).',
      source: 'dwf',
    },
    { text: 'We are a CNA and assign CVEs ourselves.', source: 'own-cna' },
    {
      text: 'A CVE is assigned by our foundation, which is a CVE Numbering Authority.',
      source: 'own-cna',
    },
    { text: 'We fall under the Acme CNA. A CVE will be assigned.', source: 'own-cna' },
    { text: 'CVEs are requested through Red Hat.', source: 'other' },
    { text: 'We obtain a CVE via huntr.', source: 'other' },
    { text: 'We request a CVE.\n\nThe CVE is requested from MITRE.', source: 'mitre', line: 3 },
  ])('$text', ({ text, source, line = 1 }) => {
    expect(read(text)).toMatchObject({ source, span: { start: { line } } });
  });
});

test.each([
  { text: 'We will request a CVE.', strength: 'must' },
  { text: 'We aim to request a CVE.', strength: 'should' },
  { text: 'We may request a CVE.', strength: 'suggested' },
])('$text is a $strength', ({ text, strength }) => {
  expect(read(text)).toMatchObject({ strength });
});

test('a definition of CVE is no source', () => {
  expect(read('We request a [CVE](https://cve.mitre.org/).')).not.toHaveProperty('source');
});

describe('no CVE is promised', () => {
  test.each([
    'Disclosed CVEs and their versions are published on our site.',
    'No CVE will be requested for low issues.',
    'CVEs are not requested for such issues.',
    'A merged fix does not mean that we back a CVE assignment.',
    'Include the versions and the CVE (if available).',
    'We announce the release, the CVE number, severity and impact.',
    'Please do not request a CVE on your own.',
    'Distributors hear of any vulnerability that is assigned a CVE.',
    'If a CVE has been assigned, tell us.',
    'If there is a CVE assigned to the library, open an issue.',
    'CVEs in dependencies are out of our hands.',
    'For issues, please see our CVE process.',
    'The CVE number is part of the advisory.',
    'Search for the CVE in our database.',
    'Known CVEs are tracked by the distribution.',
    'Mail us.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

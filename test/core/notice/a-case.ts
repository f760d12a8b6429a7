import { readNoticeCase } from '@embargo/core';
import type { NoticeCase } from '@embargo/core';

import { loadSchema } from '../../support/schema.ts';

/** What the second vulnerability does not tell. */
const GONE = ['mitigation', 'details', 'detection'];

const { examples } = loadSchema('notice-case');

/** A case with every field filled in, changed by what a test needs. */
export function aCase(change: Partial<NoticeCase> = {}): NoticeCase {
  const full = readNoticeCase(examples[1]);
  return { ...full, ...change };
}

/** The least that a case may say: nothing is built, nothing is scored. */
export function aBareCase(change: Partial<NoticeCase> = {}): NoticeCase {
  return { ...readNoticeCase(examples[0]), ...change };
}

/** A second vulnerability beside the first, worse, and with neither a workaround nor details. */
export function aCaseOfTwo(): NoticeCase {
  const notice = aCase();
  const [first] = notice.vulnerabilities;
  if (first === undefined) throw new Error('The example has no vulnerability');
  const second = {
    ...Object.fromEntries(Object.entries(first).filter(([name]) => !GONE.includes(name))),
    cveId: 'CVE-2026-31338',
    ghsaId: 'GHSA-3456-789c-fghj',
    summary: 'The cache can be poisoned',
    cvss: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'],
    credits: [],
  };
  return readNoticeCase({ ...notice, vulnerabilities: [first, second] });
}

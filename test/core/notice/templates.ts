import { readFileSync } from 'node:fs';
import path from 'node:path';

import { policyTemplate } from '@embargo/core';
import type { PolicyTemplate } from '@embargo/core';
import { readPolicy } from '@embargo/policy-lint';

import { readShared } from '../../support/shared.ts';

const POLICIES = path.resolve(import.meta.dirname, '../../fixtures/policies');

/** The announcement template of one of our own policies. */
export function fixtureTemplate(name: string): PolicyTemplate {
  return templateIn(readFileSync(path.join(POLICIES, name, 'SECURITY.md'), 'utf8'));
}

/** The announcement template of a model policy. */
export function sharedTemplate(name: string): PolicyTemplate {
  return templateIn(readShared('seeds', name, 'SECURITY.md'));
}

function templateIn(text: string): PolicyTemplate {
  const template = readPolicy('SECURITY.md', text).facts.announcementTemplate;
  if (template === undefined) throw new Error('The policy has no announcement template');
  const { start, end } = template.span;
  return policyTemplate(
    text
      .split('\n')
      .slice(start.line - 1, end.line)
      .join('\n'),
  );
}

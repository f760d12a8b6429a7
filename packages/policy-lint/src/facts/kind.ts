import type { Facts, PolicyKind } from '@embargo/core';

import type { PolicyDocument } from '../document/document.ts';

/** Whether a text is a policy, points to one, or is something else. */
export function kindOf(_document: PolicyDocument, facts: Facts): PolicyKind {
  return facts.reportChannels === undefined ? 'not-a-policy' : 'policy';
}

import { policyTemplate } from '@embargo/core';
import type { PolicyTemplate } from '@embargo/core';

import type { Policy } from './read-policy.ts';

/** The announcement template that a policy, or a file that it links to, holds. */
export function announcementTemplateOf(policy: Policy): PolicyTemplate | undefined {
  const fact = policy.facts.announcementTemplate;
  if (fact === undefined) return undefined;
  const document = policy.documents.find(({ source }) => source.path === fact.path);
  const { source } = document ?? policy.document;
  const { start, end } = fact.span;
  // The fences of a code block begin where their line does.
  return policyTemplate(
    source.text.slice(source.offset({ ...start, column: 1 }), source.offset(end)),
  );
}

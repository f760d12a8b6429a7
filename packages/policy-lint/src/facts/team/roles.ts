import type { PolicyDocument, Section, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../language/list-under.ts';

const SHARED_TASKS = /\b(?:tasks|roles|responsibilit|duties)/;
const LABEL = /^([A-Z][\w/ -]{2,30}):\s/;
/** "the role of Fix Lead", "the Associate role", "referred to as the \"Fix Lead\"" */
const ROLE =
  /\brole of (?:the |an? )?"?([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2})|\b[Tt]he ([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2}) role\b|\breferred to as (?:the )?"?([A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2})/;

/** The roles that a team's members take: labels of its tasks, and roles named in running text. */
export function readRoles(
  document: PolicyDocument,
  sentences: readonly Sentence[],
  sections: ReadonlySet<Section>,
): string[] {
  const roles = new Set<string>();
  for (const { text, lower, block } of sentences) {
    if (block.kind === 'heading') continue;
    if (sections.has(block.section) && SHARED_TASKS.test(lower)) {
      for (const label of labelsUnder(document, block)) roles.add(label);
    }
    const role = ROLE.exec(text)?.slice(1).find(Boolean);
    if (role !== undefined) roles.add(role);
  }
  return [...roles];
}

function labelsUnder(document: PolicyDocument, block: Sentence['block']): string[] {
  return itemsUnder(document, block)
    .map(({ flow }) => LABEL.exec(flow.text)?.[1])
    .filter((label) => label !== undefined);
}

import { defineRule } from '../../define-rule.ts';
import { filesAtHand } from '../files-at-hand.ts';
import type { FilesAtHand } from '../files-at-hand.ts';
import { policiesAmong } from './policy-paths.ts';

/** A file shorter than this that names the other one only sends its reader there. */
const LONGEST_POINTER = 600;

export const policyShadowed = defineRule({
  code: 'CVD102',
  id: 'policy-shadowed',
  summary: 'There is one security policy, or the others only point to it',
  level: 'warning',
  why: 'Of several policies GitHub shows one: the file in `.github/` before the one in the root before the one in `docs/`. The others go stale unseen, and a reporter who finds one of them follows rules that no longer hold.',
  mend: 'Keep one file and delete the others, or leave in their place one sentence with a link to it.',
  source: 'GitHub, "Creating a default community health file"; OpenSSF Scorecard issue 2181',
  controls: ['OSPS-VM-01.01'],
  messages: {
    shadowed: 'GitHub shows "{shown}" instead of this file, expected one security policy',
    shadows: '"{hidden}" is a second security policy that GitHub does not show, expected one',
  },
  check({ document, repository }, report, unchecked) {
    const atHand = filesAtHand(repository, unchecked);
    if (atHand === undefined) return;
    const [shown, ...others] = policiesAmong(atHand.files);
    if (shown === undefined) return;
    const rivals = others.filter((path) => areRivals(atHand, shown, path));
    const { path, text } = document.source;
    const firstLine = { start: 0, end: text.search(/\r?\n|$/) };
    const [hidden] = rivals;
    if (rivals.includes(path)) report('shadowed', firstLine, { shown });
    else if (path === shown && hidden !== undefined) report('shadows', firstLine, { hidden });
  },
});

/** Whether two files are policies of their own, neither a copy of the other nor a pointer to it. */
function areRivals({ readText }: FilesAtHand, one: string, other: string): boolean {
  const text = readText(one);
  const otherText = readText(other);
  if (text === undefined || otherText === undefined) return true;
  return text !== otherText && !isPointer(text) && !isPointer(otherText);
}

function isPointer(text: string): boolean {
  return text.length < LONGEST_POINTER && /security\.(?:md|markdown|rst|adoc|txt)\b/i.test(text);
}

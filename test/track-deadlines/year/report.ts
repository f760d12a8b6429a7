import type { Standing } from './model.ts';

/** A row of the tracker's table: its sign, the line of the policy, when it is due, how it stands. */
const ROW = /^\| .*\.md:\d/;

/** What a summary counts of each case, in its order. */
export function countsIn(summary: string): readonly object[] {
  const rows = summary.matchAll(/^\| \d+ \| (\d+) \| (\d+) \| (\d+) \| \d+ \|$/gm);
  return [...rows].map(([, kept, broken, open]) => ({
    kept: Number(kept),
    broken: Number(broken),
    open: Number(open),
  }));
}

/** The lines about the team that no person ticks. */
export function teamLinesIn(summary: string): readonly string[] {
  const [, team = ''] = summary.split('### The team');
  const [lines = ''] = team.split('###');
  return lines.split('\n').filter((line) => line.startsWith('- ') && !line.startsWith('- ['));
}

/** Sign, line, due date and state of each row of the tracker's comment, as text in order. */
export function rowsIn(comment: string): readonly string[] {
  return comment
    .split('\n')
    .filter((line) => ROW.test(line))
    .map((line) => {
      const [, sign = '', says = '', due = '', state = ''] = line.split(/(?<!\\)\|/);
      const number = /\.md:(\d+)/.exec(says)?.[1] ?? '';
      return [sign, number, due, wordOf(state)].map((cell) => cell.trim()).join(' ');
    })
    .toSorted();
}

function wordOf(state: string): string {
  const words = ['kept at', 'late', 'broken', 'clock has not started', 'open'];
  return words.find((word) => state.includes(word)) ?? state;
}

const WORDS = {
  met: 'kept at',
  late: 'late',
  overdue: 'broken',
  pending: 'clock has not started',
  open: 'open',
} as const;

/** What the row of a promise has to be. */
export function wantedRow({ state, due, line, reminder }: Standing): string {
  const at = due === undefined ? '' : `${due.toISOString().slice(0, 16)}Z`;
  return `${signOf(state, reminder)} ${String(line)} ${at} ${WORDS[state]}`;
}

function signOf(state: Standing['state'], reminder: Standing['reminder']): string {
  if (state === 'overdue' || state === 'late') return '🔴';
  if (state === 'met') return '🟢';
  return reminder === 80 || reminder === 100 ? '🟠' : '⚪';
}

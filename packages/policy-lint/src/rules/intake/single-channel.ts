import { defineRule } from '../../define-rule.ts';
import { judgesAbsence } from '../absence.ts';
import { wayOf, waysIn } from './channels.ts';

export const singleChannel = defineRule({
  code: 'CVD204',
  id: 'single-channel',
  summary: 'There is a second way to report',
  level: 'warning',
  why: 'Mailboxes fill up, lists turn strangers away and switches get turned off, mostly unnoticed. With one way in, a reporter whose message bounces has nothing private left to try.',
  mend: "Offer a second way, such as an e-mail address beside GitHub's form.",
  source: 'OpenSSF guide for maintainers: always offer e-mail as an alternative',
  controls: ['OSPS-VM-03.01'],
  messages: { single: '"{way}" is the only way to report, expected a second one' },
  check(context, report, unchecked) {
    if (!judgesAbsence(context, unchecked)) return;
    const ways = waysIn(context.facts).filter(({ value, usable }) => usable || value !== '');
    const [first, ...others] = ways;
    if (first === undefined || others.some((other) => wayOf(other) !== wayOf(first))) return;
    const way = first.kind === 'github-advisory' ? "GitHub's private reporting" : first.value;
    report('single', first, { way });
  },
});

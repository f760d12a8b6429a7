import { defineRule } from '../../define-rule.ts';
import { isPersonalMailbox, wayOf, waysIn } from './channels.ts';

export const personalMailboxIntake = defineRule({
  code: 'CVD205',
  id: 'personal-mailbox-intake',
  summary: 'Reports go to a shared address or form, not to personal mailboxes',
  level: 'warning',
  why: 'A personal mailbox is read by one person, who is on holiday one day and leaves the project another. The project can neither hand it over nor see whether reports are answered.',
  mend: 'Set up an alias or a list that several people read, or use private vulnerability reporting.',
  source: 'OpenSSF guide for maintainers, intake alias',
  controls: ['OSPS-VM-02.01'],
  messages: { personal: '"{value}" is a personal mailbox, expected a shared address or a form' },
  check({ facts, repository }, report) {
    const ways = waysIn(facts);
    const project = repository?.name?.toLowerCase();
    const isShared = ways.some(
      (way) => way.usable && (!isPersonalMailbox(way) || isNamedAfter(project, way.value)),
    );
    if (isShared) return;
    const seen = new Set<string>();
    for (const way of ways) {
      if (way.kind !== 'email' || !way.usable || seen.has(wayOf(way))) continue;
      seen.add(wayOf(way));
      report('personal', way, { value: way.value });
    }
  },
});

function isNamedAfter(project: string | undefined, address: string): boolean {
  return project !== undefined && project.length > 2 && address.toLowerCase().includes(project);
}

import { defineRule } from '../../define-rule.ts';
import { mailboxes } from './channels.ts';

export const intakeIsDistributorList = defineRule({
  code: 'CVD206',
  id: 'intake-is-distributor-list',
  summary: 'Reports do not arrive on the list that distributors read',
  level: 'error',
  why: 'Whoever is on the early-notice list reads what is sent to it. If raw reports arrive at the same address, every distributor learns of a vulnerability before the team has looked at it, and no embargo has been agreed.',
  mend: 'Give the reports an address that only the security team reads.',
  source: 'Linux distros list policy; FIRST multi-party coordination guidelines',
  controls: ['OSPS-VM-03.01'],
  messages: {
    same: 'Reports are sent to "{address}", which is the list of the distributors too, expected two',
  },
  check({ facts, document }, report) {
    const list = facts.distributors?.address;
    if (list?.usable !== true) return;
    const address = list.value.toLowerCase();
    const intake = mailboxes(facts).find(
      ({ value, usable }) => usable && value.toLowerCase() === address,
    );
    if (intake === undefined) return;
    const path = list.path ?? document.source.path;
    const message = 'The list of the distributors is named here';
    report('same', intake, { address, related: [{ message, path, span: list.span }] });
  },
});

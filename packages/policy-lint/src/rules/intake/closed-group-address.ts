import { defineRule } from '../../define-rule.ts';
import { isGroupAddress, mailboxes, wayOf } from './channels.ts';

export const closedGroupAddress = defineRule({
  code: 'CVD213',
  id: 'closed-group-address',
  summary: 'A group that takes reports takes them from strangers',
  level: 'info',
  why: 'Groups and lists turn away whoever is not a member unless they are set up otherwise, and the setting is lost in moves. The sender sees a bounce, the team sees nothing.',
  mend: 'Send a test report from an address outside the group, today and once a quarter.',
  source: 'CloudEvents sdk-go issue 1303; Jupyter security issue 50',
  controls: ['OSPS-VM-03.01'],
  messages: {
    group: '"{value}" is a group and may turn strangers away, expected a test that it does not',
  },
  check({ facts }, report) {
    const seen = new Set<string>();
    for (const channel of mailboxes(facts)) {
      if (!isGroupAddress(channel) || seen.has(wayOf(channel))) continue;
      seen.add(wayOf(channel));
      report('group', channel, { value: channel.value });
    }
  },
});

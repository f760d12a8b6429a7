import { defineRule } from '../../define-rule.ts';
import { findDummyAddresses } from './placeholders/address.ts';

export const placeholderAddress = defineRule({
  code: 'CVD804',
  id: 'placeholder-address',
  summary: 'Every address is a real one',
  level: 'error',
  why: 'Mail to a sample address goes nowhere, or to a stranger who registered the domain. The reporter believes the report was sent and waits.',
  mend: 'Write the address that your security team reads, and send yourself a message to see that it arrives.',
  source: 'RFC 2606 (domains set aside for examples); OSPS Baseline VM-02.01',
  controls: ['OSPS-VM-02.01'],
  messages: { dummy: '"{text}" is a sample address, expected one that somebody reads' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { start, end, text } of findDummyAddresses(document)) {
        report('dummy', { start, end, in: document }, { text });
      }
    }
  },
});

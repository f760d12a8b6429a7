import { spawnSync } from 'node:child_process';

import { mailList, smtpServer } from '@embargo/channels';
import { startLocalMail } from '@embargo/rehearsal';
import { expect, test } from '@jest/globals';

import { sendingTo, tokenOf } from '../channels/sendings.ts';
import { whereInstalled } from '../support/where-installed.ts';

const PARSE = `
import email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
text = m.get_body(('plain',)).get_content().replace('\\r\\n', '\\n')
parts = [[a.get_filename(), a.get_content_type(), a.get_content()] for a in m.iter_attachments()]
print(json.dumps({'subject': m['subject'], 'text': text, 'attachments': parts, 'defects': [str(d) for d in m.defects]}))
`;

whereInstalled('python3')("Python's mail parser", () => {
  test('reads a mail as it was composed', async () => {
    const mail = await startLocalMail();
    const channel = mailList({
      id: 'list',
      transport: smtpServer(mail),
      from: { name: 'Anvil Sécurité', address: 'security@anvil.dev' },
      to: 'announce@lists.anvil.dev',
      tokenOf,
      now: () => new Date('2026-11-23T16:00:00Z'),
    });
    const sending = sendingTo('list', {
      title: 'Anvil läuft heiß – 中文 📎',
      parts: ['.', 'From here on: –', 'x'.repeat(2000), '.leading dot\n..two\n-- \n> quoted'],
      attachments: [
        { name: 'fix.patch', mediaType: 'text/x-diff', bytes: Buffer.from('-a\n+b\n') },
      ],
    });
    await channel.send(sending);
    const { stdout } = spawnSync('python3', ['-c', PARSE], { input: mail.mails[0]?.raw });
    const read = JSON.parse(stdout.toString()) as Readonly<Record<string, unknown>>;
    const composed = channel.compose(sending);
    await mail.close();
    expect(composed).toEqual({
      status: 'fits',
      text: `Subject: ${String(read['subject'])}\n\n${String(read['text'])}`,
    });
    expect(read['attachments']).toEqual([['fix.patch', 'text/x-diff', '-a\n+b\n']]);
    expect(read['defects']).toEqual([]);
  });
});

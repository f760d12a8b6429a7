import { spawnSync } from 'node:child_process';

import { LEFT_LOOPBACK, preload } from '@embargo/rehearsal';
import { describe, expect, test } from '@jest/globals';

const start = new Date('2030-02-28T23:59:59Z');

function run(code: string): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const words = [...preload(start), '--input-type=module', '--eval', code];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, out: stdout.trim(), err: stderr };
}

describe('the clock of a process', () => {
  test.each([
    { code: 'console.log(new Date().toISOString().slice(0, 10))', out: /^2030-0(?:2-28|3-01)$/ },
    { code: 'console.log(Date.now() >= Date.UTC(2030, 1, 28))', out: /^true$/ },
    { code: 'console.log(typeof Date())', out: /^string$/ },
    { code: 'console.log(Date().includes("2030"))', out: /^true$/ },
    { code: 'console.log(new Date(0).toISOString())', out: /^1970-01-01T00:00:00.000Z$/ },
    { code: 'console.log(new Date(2020, 0).getFullYear())', out: /^2020$/ },
    { code: 'console.log(new Date() instanceof Date)', out: /^true$/ },
    {
      code: 'class D extends Date {} console.log(new D().getUTCFullYear(), new D() instanceof D)',
      out: /^2030 true$/,
    },
  ])('says the virtual time: $code', ({ code, out }) => {
    expect(run(code).out).toMatch(out);
  });

  test('goes on', () => {
    const code = 'const a = Date.now(); setTimeout(() => console.log(Date.now() - a >= 40), 50);';
    expect(run(code).out).toBe('true');
  });
});

test.each([
  { pause: 5000, isShort: true },
  { pause: 499, isShort: false },
])(
  'a pause of $pause ms passes on the clock, in less than its time: $isShort',
  ({ pause, isShort }) => {
    const code = `
    const [began, virtual] = [performance.now(), Date.now()];
    const end = (word) => console.log(word, performance.now() - began < ${pause - 2}, Date.now() - virtual >= ${pause - 1});
    setTimeout(end, ${pause}, 'over');`;
    expect(run(code).out).toBe(`over ${isShort} true`);
  },
);

test('a clock that began an hour ago is an hour further', () => {
  const since = new Date(Date.now() - 3_600_000);
  const words = [...preload(start, since), '--print', 'new Date().toISOString().slice(0, 13)'];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(stdout.trim()).toMatch(/^2030-03-01T0[01]$/);
});

describe('a process in a rehearsal', () => {
  test.each([
    { what: 'fetch', code: "await fetch('http://192.0.2.1/').catch(() => 0)" },
    { what: 'fetch by TLS', code: "await fetch('https://example.com/').catch(() => 0)" },
    { what: 'http', code: "import('node:http').then((m) => m.get('http://192.0.2.1/'))" },
    { what: 'net', code: "import('node:net').then((m) => m.connect(9, '192.0.2.1'))" },
    {
      what: 'tls',
      code: "import('node:tls').then((m) => m.connect({ port: 9, host: '192.0.2.1' }))",
    },
    {
      what: 'a datagram',
      code: "import('node:dgram').then((m) => m.createSocket('udp4').send('x', 9, '192.0.2.1'))",
    },
    {
      what: 'a name that looks local',
      code: "await fetch('http://127.0.0.1.example/').catch(() => 0)",
    },
  ])('ends at the first word to another machine: $what', ({ code }) => {
    const { status, err } = run(code);
    expect(status).toBe(LEFT_LOOPBACK);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('192.0.2.1');
  });

  test('talks to servers on loopback and by a path', () => {
    const code = `
      import http from 'node:http';
      const server = http.createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1');
      await new Promise((done) => server.on('listening', done));
      const { port } = server.address();
      for (const host of ['127.0.0.1', 'localhost']) {
        console.log(await (await fetch(\`http://\${host}:\${port}/\`)).text());
      }
      server.close(); server.closeAllConnections();`;
    expect(run(code)).toMatchObject({ status: 0, out: 'here\nhere' });
  });
});

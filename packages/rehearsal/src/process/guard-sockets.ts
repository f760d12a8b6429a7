/**
 * Runs inside the process, from its own text: it must use nothing from outside of itself, and no
 * `import`, which a bundler would write anew.
 */
export function guardSockets(code: number): void {
  const { Socket } = process.getBuiltinModule('node:net');
  const { Socket: Datagrams } = process.getBuiltinModule('node:dgram');
  const isLoopback = (host: unknown): boolean =>
    host === undefined ||
    host === null ||
    (typeof host === 'string' &&
      (/^(?:localhost|::1|\[::1\])$/i.test(host) || /^127(?:\.\d{1,3}){3}$/.test(host)));
  const leave = (): never => {
    process.stderr.write(
      'A rehearsal tried to reach a host that is not on this machine, expected none; replace the address by a stand-in.\n',
    );
    process.exit(code);
  };
  const connect = Reflect.get(Socket.prototype, 'connect') as (...words: unknown[]) => unknown;
  const hostOf = (words: readonly unknown[]): unknown => {
    const [first, second] = Array.isArray(words[0]) ? (words[0] as unknown[]) : words;
    if (typeof first === 'object' && first !== null) {
      return 'path' in first && typeof first.path === 'string'
        ? undefined
        : Reflect.get(first, 'host');
    }
    const isPath = typeof first === 'string' && Number.isNaN(Number(first));
    return isPath || typeof second !== 'string' ? undefined : second;
  };
  Reflect.set(Socket.prototype, 'connect', function guarded(this: unknown, ...words: unknown[]) {
    if (!isLoopback(hostOf(words))) leave();
    return Reflect.apply(connect, this, words);
  });
  Reflect.set(Datagrams.prototype, 'send', leave);
  Reflect.set(Datagrams.prototype, 'connect', leave);
}

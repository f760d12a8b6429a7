import {
  artifactOfFile,
  expectIdentity,
  readBounded,
  readTrustedRoots,
  verifyBundle,
} from '@embargo/signatures';

// What `embargo verify-bundle` does, alone, so that it can be bundled and measured as a process;
// with a count it does so as often, and prints the milliseconds of CPU time that each took.
const [bundle = '', root = '', identity = '', issuer = '', artifact = '', count = '1'] =
  process.argv.slice(2);
const started = process.cpuUsage();
for (let left = Number(count); left > 0; left--) {
  const verdict = await verifyBundle(readBounded(bundle, 64 * 1024 * 1024), {
    trustedRoots: readTrustedRoots(readBounded(root, 4 * 1024 * 1024), root),
    expected: expectIdentity(identity, issuer),
    artifact: artifactOfFile(artifact),
  });
  if (verdict.status === 'refused') throw new Error(verdict.message);
}
if (count !== '1') {
  const { user, system } = process.cpuUsage(started);
  process.stdout.write(String((user + system) / 1000 / Number(count)));
}

// Preloaded into a process: kills it before, after or in the middle of its nth touch of the disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [place, when] = (process.env.KILL_AT ?? '').split(' ');
const touches = [];

function die() {
  process.kill(process.pid, 'SIGKILL');
}

function deadly(holder, name, half) {
  const original = holder[name];
  holder[name] = async function touch(...words) {
    touches.push(name);
    const isHere = String(touches.length) === place;
    if (isHere && when === 'before') die();
    if (isHere && when === 'half' && half !== undefined) {
      await half.call(this, original, words);
      die();
    }
    try {
      const result = await original.apply(this, words);
      if (name === 'open') deadly(result, 'close');
      return result;
    } finally {
      if (isHere) die();
    }
  };
}

const probe = await fs.promises.open(process.execPath);
const handle = Object.getPrototypeOf(probe);
await probe.close();
for (const name of ['mkdir', 'open', 'link', 'unlink', 'readdir']) deadly(fs.promises, name);
for (const name of ['stat', 'readFile', 'sync']) deadly(handle, name);
deadly(handle, 'writeFile', function half(write, [text]) {
  return write.call(this, text.slice(0, text.length / 2));
});
syncBuiltinESMExports();
process.on('exit', () => {
  fs.writeSync(2, `touches ${touches.join(' ')}\n`);
});

import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';

import type { ContentsPort, FileToWrite, RefsPort, Visibility, WriteResult } from '@embargo/ledger';

/**
 * What happens to a write: `lost-after`, it lands and its answer is lost; `lost-before`, it never
 * arrives; `late`, its answer is lost and it lands only when the next write has been tried.
 */
export type Fate = 'fine' | 'lost-after' | 'lost-before' | 'late';

/** A repository in memory that holds to compare-and-set; its state outlives the ports over it. */
export class MemoryRepository {
  visibility: Visibility = 'private';
  readonly files = new Map<string, string>();
  readonly refs = new Map<string, string>();
  readonly messages: string[] = [];
  /** What becomes of the next writes, in their order; those after them are fine. */
  fates: Fate[] = [];
  writes = 0;
  readonly #late: (() => void)[] = [];

  contents(): ContentsPort {
    return {
      visibility: async () => this.visibility,
      read: async (path) => {
        await turn();
        const text = this.files.get(path);
        return text === undefined ? undefined : { text, sha: blobOf(text) };
      },
      write: (file) => this.#write(() => this.#put(file)),
    };
  }

  refsPort(): RefsPort {
    return {
      visibility: async () => this.visibility,
      list: async (prefix) => {
        await turn();
        return [...this.refs]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, text]) => ({ name, sha: blobOf(text) }))
          .sort((one, other) => one.name.localeCompare(other.name));
      },
      read: async ({ name }) => this.refs.get(name) ?? '',
      create: (name, text) => this.#write(() => this.#create(name, text)),
    };
  }

  async #write(land: () => WriteResult): Promise<WriteResult> {
    await turn();
    this.writes += 1;
    const fate = this.fates.shift() ?? 'fine';
    if (fate === 'late') this.#late.push(land);
    const result = fate === 'fine' || fate === 'lost-after' ? land() : undefined;
    if (fate !== 'late') for (const other of this.#late.splice(0)) other();
    await turn();
    if (fate === 'fine' && result !== undefined) return result;
    throw new Error('The connection was cut');
  }

  #put({ path, text, sha, message }: FileToWrite): WriteResult {
    const known = this.files.get(path);
    if ((known === undefined ? undefined : blobOf(known)) !== sha) return { status: 'conflict' };
    this.files.set(path, text);
    this.messages.push(message);
    return { status: 'written' };
  }

  #create(name: string, text: string): WriteResult {
    if (this.refs.has(name)) return { status: 'conflict' };
    this.refs.set(name, text);
    return { status: 'written' };
  }
}

function blobOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

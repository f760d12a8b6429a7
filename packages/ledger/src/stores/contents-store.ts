import { caseName } from '../case-name.ts';
import { linesOf, openCaseReader } from '../case-text.ts';
import type { ContentsPort, StoredFile } from '../ports.ts';
import type { Store } from '../store.ts';
import { privateOnly } from './private-only.ts';

/** The version of a case that has no file. */
const NO_FILE = 'none';

/** Where in the private repository the files lie, and the secret that names them. */
export interface ContentsStoreOptions {
  readonly port: ContentsPort;
  readonly folder: string;
  readonly secret: string;
}

/**
 * Cases as files of JSON Lines in a private repository, one a case, with the blob's `sha` as
 * compare-and-set. Inside, the case stands in clear, for the people who may read the repository;
 * names and messages, which travel further (mails, feeds, logs), tell nothing.
 */
export function openContentsStore(options: ContentsStoreOptions): Store {
  const { port, folder, secret } = options;
  const readCase = openCaseReader();
  const pathOf = (caseId: string): string => `${folder}/${caseName(secret, caseId)}.jsonl`;
  const { lastRead, readFile, readAhead } = openFiles(port);
  return {
    async read(caseId) {
      const file = await readFile(pathOf(caseId));
      const reading = readCase(caseId, file === undefined ? [] : [file.text]);
      return reading.status === 'unreadable'
        ? reading
        : { ...reading, version: file?.sha ?? NO_FILE };
    },
    readAhead: (caseIds) => readAhead(caseIds.map(pathOf)),
    async append(caseId, entries, expected) {
      const path = pathOf(caseId);
      const known = lastRead.get(path);
      const file = versionOf(known) === expected ? known : await readFile(path);
      if (versionOf(file) !== expected) return { status: 'conflict' };
      const result = await port.write({
        path,
        text: (file?.text ?? '') + linesOf(entries),
        sha: file?.sha,
        message: 'Add to the ledger',
      });
      return result.status === 'written' ? { status: 'appended' } : result;
    },
  };
}

interface Files {
  /** What an append goes on from, so that the file is not read twice for each. */
  readonly lastRead: ReadonlyMap<string, StoredFile>;
  readonly readFile: (path: string) => Promise<StoredFile | undefined>;
  readonly readAhead: (paths: readonly string[]) => Promise<void>;
}

function openFiles(port: ContentsPort): Files {
  const needPrivate = privateOnly(port.visibility);
  const lastRead = new Map<string, StoredFile>();
  const ahead = new Map<string, StoredFile>();
  return {
    lastRead,
    async readFile(path) {
      await needPrivate();
      const file = ahead.get(path) ?? (await port.read(path));
      ahead.delete(path);
      if (file === undefined) lastRead.delete(path);
      else lastRead.set(path, file);
      return file;
    },
    async readAhead(paths) {
      await needPrivate();
      const found = await port.readMany?.(paths);
      for (const [path, file] of found ?? []) ahead.set(path, file);
    },
  };
}

function versionOf(file: StoredFile | undefined): string {
  return file?.sha ?? NO_FILE;
}

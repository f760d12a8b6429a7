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
export function openContentsStore({ port, folder, secret }: ContentsStoreOptions): Store {
  const readCase = openCaseReader();
  const needPrivate = privateOnly(port.visibility);
  // What an append goes on from, so that the file is not read twice for each.
  const lastRead = new Map<string, StoredFile>();
  const pathOf = (caseId: string): string => `${folder}/${caseName(secret, caseId)}.jsonl`;

  const ahead = new Map<string, StoredFile>();
  const readFile = async (caseId: string): Promise<StoredFile | undefined> => {
    await needPrivate();
    const path = pathOf(caseId);
    const file = ahead.get(path) ?? (await port.read(path));
    ahead.delete(path);
    if (file === undefined) lastRead.delete(caseId);
    else lastRead.set(caseId, file);
    return file;
  };
  return {
    async read(caseId) {
      const file = await readFile(caseId);
      const reading = readCase(caseId, file === undefined ? [] : [file.text]);
      return reading.status === 'unreadable'
        ? reading
        : { ...reading, version: file?.sha ?? NO_FILE };
    },
    async readAhead(caseIds) {
      await needPrivate();
      const found = await port.readMany?.(caseIds.map(pathOf));
      for (const [path, file] of found ?? []) ahead.set(path, file);
    },
    async append(caseId, entries, expected) {
      const known = lastRead.get(caseId);
      const file = versionOf(known) === expected ? known : await readFile(caseId);
      if (versionOf(file) !== expected) return { status: 'conflict' };
      const result = await port.write({
        path: pathOf(caseId),
        text: (file?.text ?? '') + linesOf(entries),
        sha: file?.sha,
        message: 'Add to the ledger',
      });
      return result.status === 'written' ? { status: 'appended' } : result;
    },
  };
}

function versionOf(file: StoredFile | undefined): string {
  return file?.sha ?? NO_FILE;
}

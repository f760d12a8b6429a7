import { caseName, nameInCase } from '../case-name.ts';
import { linesOf, openCaseReader, unreadable } from '../case-text.ts';
import type { RefsPort, StoredRef } from '../ports.ts';
import type { Store } from '../store.ts';
import { privateOnly } from './private-only.ts';

export interface RefsStoreOptions {
  readonly port: RefsPort;
  readonly secret: string;
}

/**
 * Cases as references in a private repository, one for each append; GitHub creates a name once, so
 * of two writers one wins. Names are codes of the case and of the append's number, since what is
 * decided rests on the whole case: a name of one key would let two appends pass that were decided
 * without each other.
 */
export function openRefsStore({ port, secret }: RefsStoreOptions): Store {
  const readCase = openCaseReader();
  const needPrivate = privateOnly(port.visibility);
  // A reference is never moved, so what an object says is read once.
  const texts = new Map<string, string>();
  const textOf = async (ref: StoredRef): Promise<string> => {
    const text = texts.get(ref.sha) ?? (await port.read(ref));
    texts.set(ref.sha, text);
    return text;
  };
  const nameOf = (caseId: string, number: number): string =>
    `${prefixOf(secret, caseId)}${nameInCase(secret, caseId, number)}`;
  return {
    async read(caseId) {
      await needPrivate();
      const refs = new Map(
        (await port.list(prefixOf(secret, caseId))).map((ref) => [ref.name, ref]),
      );
      const parts: string[] = [];
      for (let number = 1; number <= refs.size; number += 1) {
        const ref = refs.get(nameOf(caseId, number));
        if (ref === undefined) return unreadable(`reference ${number} of ${refs.size} is missing`);
        parts.push(await textOf(ref));
      }
      const reading = readCase(caseId, parts);
      return reading.status === 'unreadable'
        ? reading
        : { ...reading, version: String(parts.length) };
    },
    async append(caseId, entries, expected) {
      await needPrivate();
      const result = await port.create(nameOf(caseId, Number(expected) + 1), linesOf(entries));
      return result.status === 'written' ? { status: 'appended' } : result;
    },
  };
}

function prefixOf(secret: string, caseId: string): string {
  return `refs/embargo/${caseName(secret, caseId)}/`;
}

import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';

import { MOST_BYTES } from '../case-text.ts';

/** As many as a reader lists at most; each is one append. */
const MOST_SEGMENTS = 99_999_999;
const NAME = /^[0-9]{8}\.jsonl$/;
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The files of a case in their order, or what is wrong with them. */
export type Segments =
  | { readonly status: 'good'; readonly texts: readonly string[] }
  | { readonly status: 'bad'; readonly found: string };

/** Reads the numbered files of a folder; none where the folder is not there. */
export async function readSegments(folder: string): Promise<Segments> {
  const names = (await namesIn(folder)).filter((name) => !name.startsWith('.')).sort();
  const texts: string[] = [];
  let left = MOST_BYTES;
  for (const [index, name] of names.entries()) {
    if (!NAME.test(name)) return bad('a file lies in its folder that the ledger did not write');
    if (name !== nameOf(index + 1)) return bad(`file ${index + 1} is missing`);
    const text = await textOf(path.join(folder, name), left);
    if (text === undefined) return bad(`file ${index + 1} is no file of whole lines in UTF-8`);
    texts.push(text);
    left -= Buffer.byteLength(text);
  }
  return { status: 'good', texts };
}

/** Writes a numbered file that is not there yet; false where another writer was faster. */
export async function appendSegment(
  folder: string,
  number: number,
  text: string,
): Promise<boolean> {
  if (number > MOST_SEGMENTS) throw new RangeError('The case has no number left');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${randomUUID()}`);
  try {
    await writeSafely(draft, text);
    return await linkOnce(draft, path.join(folder, nameOf(number)));
  } finally {
    await unlink(draft).catch(() => undefined);
    await syncFolder(folder);
    await syncFolder(path.dirname(folder));
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function nameOf(number: number): string {
  return `${String(number).padStart(8, '0')}.jsonl`;
}

function bad(found: string): Segments {
  return { status: 'bad', found };
}

/** Undefined for what the ledger never writes: a link, a pipe, too much, no text, half a line. */
async function textOf(file: string, most: number): Promise<string | undefined> {
  const handle = await open(file, READ).catch((error: unknown) => {
    if (codeOf(error) === 'ELOOP') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.size > most) return undefined;
    const text = utf8Of(await handle.readFile());
    return text?.endsWith('\n') === true ? text : undefined;
  } finally {
    await handle.close();
  }
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function writeSafely(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function linkOnce(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A name is on the disk only when its folder is; Windows knows no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

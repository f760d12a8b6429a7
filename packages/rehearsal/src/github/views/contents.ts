import type { Commit } from '../git/objects.ts';
import type { JsonObject } from '../http/json.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { repositoryPage, repositoryUrl } from './repository.ts';

/** What is larger comes without its content. */
const MOST_BYTES_SHOWN = 1024 * 1024;

interface Place {
  readonly repository: Repository;
  readonly ref: string;
}

interface Entry {
  readonly kind: 'file' | 'dir';
  readonly path: string;
  readonly sha: string;
  readonly size: number;
}

/** `content-file`. */
export function fileView(
  world: World,
  place: Place,
  file: { readonly path: string; readonly sha: string; readonly content: Buffer },
): JsonObject {
  const { path, sha, content } = file;
  const about = entryView(world, place, { kind: 'file', path, sha, size: content.length });
  if (content.length > MOST_BYTES_SHOWN) return { ...about, encoding: 'none', content: '' };
  const encoded = content.toString('base64').replace(/.{60}(?=.)/g, '$&\n');
  return {
    ...about,
    encoding: 'base64',
    content: content.length === 0 ? '' : `${encoded}\n`,
  };
}

/** `content-directory`: files and folders right under a path, by name; empty where there is none. */
export function folderView(
  world: World,
  place: Place,
  { commit, path }: { readonly commit: Commit; readonly path: string },
): readonly JsonObject[] {
  const start = path === '' ? '' : `${path.replace(/\/$/, '')}/`;
  const entries = new Map<string, Entry>();
  for (const [file, { blob }] of commit.files) {
    if (!file.startsWith(start)) continue;
    const rest = file.slice(start.length);
    const slash = rest.indexOf('/');
    const name = slash < 0 ? rest : rest.slice(0, slash);
    const size = slash < 0 ? (world.git.readBlob(blob)?.length ?? 0) : 0;
    const kind = slash < 0 ? 'file' : 'dir';
    entries.set(name, { kind, path: `${start}${name}`, sha: blob, size });
  }
  return [...entries.values()]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map((entry) => entryView(world, place, entry));
}

function entryView(world: World, { repository, ref }: Place, entry: Entry): JsonObject {
  const { kind, path, sha, size } = entry;
  const name = path.split('/').map(encodeURIComponent).join('/');
  const self = `${repositoryUrl(world, repository)}/contents/${name}?ref=${encodeURIComponent(ref)}`;
  const inGit = `${repositoryUrl(world, repository)}/git/${kind === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const page = repositoryPage(world, repository);
  const html = `${page}/${kind === 'file' ? 'blob' : 'tree'}/${ref}/${name}`;
  return {
    type: kind,
    size,
    name: path.split('/').at(-1),
    path,
    sha,
    url: self,
    git_url: inGit,
    html_url: html,
    download_url: kind === 'file' ? `${page}/raw/${ref}/${name}` : null,
    _links: { self, git: inGit, html },
  };
}

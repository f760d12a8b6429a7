import { EmbargoError } from '@embargo/core';
import { readSbom, SBOM_TYPES } from '@embargo/signatures';

import type { SbomSource } from '../inputs.ts';
import type { Disk } from '../machine/disk.ts';
import type { RunCommand } from '../machine/run-command.ts';

/** What the release is made of, as a document and as the predicate of an attestation. */
export interface SbomFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly predicateType: string;
}

export interface SbomPorts {
  readonly disk: Disk;
  readonly run: RunCommand;
  readonly workspace: string;
}

const TOOLS = {
  npm: { program: 'npm', words: ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'] },
  syft: { program: 'syft', words: ['scan', 'dir:.', '--output', 'cyclonedx-json', '--quiet'] },
} as const;

/** Reads the document or has a tool make it; refuses what no reader would take. */
export async function sbomOf(source: SbomSource, ports: SbomPorts): Promise<SbomFile | undefined> {
  if (source.kind === 'off') return undefined;
  return checkedSbom(
    source.kind === 'file' ? given(source.path, ports) : await made(source.tool, ports),
  );
}

/** Names a document by its format; refuses what is neither CycloneDX nor SPDX. */
export function checkedSbom(bytes: Buffer): SbomFile {
  const read = readSbom(bytes);
  if (read.status !== 'read') throw new EmbargoError('ARTIFACT_WRONG', read.message);
  const { format, specVersion } = read.value;
  return format === 'cyclonedx'
    ? { name: 'sbom.cdx.json', bytes, predicateType: SBOM_TYPES.cyclonedx[0] ?? '' }
    : { name: 'sbom.spdx.json', bytes, predicateType: `https://spdx.dev/Document/v${specVersion}` };
}

function given(path: string, { disk }: SbomPorts): Buffer {
  const bytes = disk.read(path);
  if (bytes !== undefined) return bytes;
  const message = `No file is at "${path}", expected the SBOM that the input "sbom" names`;
  throw new EmbargoError('ARTIFACT_WRONG', message);
}

async function made(tool: keyof typeof TOOLS, { run, workspace }: SbomPorts): Promise<Buffer> {
  const lines: string[] = [];
  const code = await run({ ...TOOLS[tool], folder: workspace, env: {} }, (line) => {
    lines.push(line);
  });
  if (code === 0) return Buffer.from(`${lines.join('\n')}\n`);
  const message = `${tool} ended with ${code} while it made the SBOM, expected 0; run it by hand to see why`;
  throw new EmbargoError('BUILD_FAILED', message);
}

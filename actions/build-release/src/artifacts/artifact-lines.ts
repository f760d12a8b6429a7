import { counted, EmbargoError } from '@embargo/core';

/** One line of the input `artifacts`. */
export interface ArtifactLine {
  /** As Go names it: `linux/amd64`; `any` for what is no program. */
  readonly platform: string;
  /** From the root; `*` stands for a part of a name. */
  readonly pattern: string;
}

const PLATFORM = /^(?:any|[a-z0-9]{2,20}\/[a-z0-9_]{2,20})$/;
const MAX_LINES = 200;

export function readArtifactLines(text: string): ArtifactLine[] {
  const lines = text.split('\n').map((line) => line.trim());
  const given = lines.filter((line) => line !== '');
  if (given.length === 0 || given.length > MAX_LINES) {
    throw wrong(
      `has ${counted(given.length, 'line')}, expected 1 to ${MAX_LINES} such as "linux/amd64 dist/x"`,
    );
  }
  return given.map(lineOf);
}

function lineOf(line: string): ArtifactLine {
  const space = line.search(/\s/);
  const platform = space === -1 ? line : line.slice(0, space);
  const pattern = space === -1 ? '' : line.slice(space).trim();
  if (!PLATFORM.test(platform) || pattern === '') {
    throw wrong(
      `has the line "${line}", expected a platform such as linux/amd64 or any, and a path`,
    );
  }
  if (pattern.startsWith('/') || pattern.split(/[/\\]/).includes('..')) {
    throw wrong(`has the path "${pattern}", expected one inside the workspace`);
  }
  return { platform, pattern };
}

function wrong(what: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', `Input "artifacts" ${what}`);
}

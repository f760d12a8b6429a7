import type { Places } from '../places.ts';

const SECRET = '${{ secrets.';
/** How each stands in a text, and what it is called. */
const PLACEHOLDERS = [
  ['OWNER/embargo', 'OWNER'],
  ['@COMMIT', 'COMMIT'],
  ['PUBLIC-REPOSITORY', 'PUBLIC-REPOSITORY'],
  ['repository: CONTROL', 'CONTROL'],
  ['PROGRAM', 'PROGRAM'],
  ['login: LOGIN', 'LOGIN'],
] as const;

/** A starter for an adopter: its placeholders filled in, and no secret that nothing needs. */
export function fillStarter(
  text: string,
  places: Places,
  isNeeded: (secret: string) => boolean,
): string {
  const name = places.repository?.split('/')[1];
  const lines = text.split('\n').filter((line) => {
    const [, name] = line.split(SECRET);
    return name === undefined || isNeeded(name.split(' ', 1)[0] ?? '');
  });
  return lines
    .join('\n')
    .replaceAll('OWNER/embargo', places.suite ?? 'OWNER/embargo')
    .replaceAll('@COMMIT', `@${places.commit ?? 'COMMIT'}`)
    .replaceAll('PUBLIC-REPOSITORY', name ?? 'PUBLIC-REPOSITORY')
    .replaceAll('repository: CONTROL', `repository: ${places.control ?? 'CONTROL'}`);
}

/** What people still replace in a text of ours. */
export function placeholdersIn(text: string): readonly string[] {
  return PLACEHOLDERS.filter(([mark]) => text.includes(mark)).map(([, name]) => name);
}

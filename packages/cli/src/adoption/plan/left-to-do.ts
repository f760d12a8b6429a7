import { placeholdersIn } from '../files/fill-starter.ts';
import { MAIL } from '../files/propose-config.ts';
import type { PlacedFile } from './place-files.ts';
import type { AdoptionPlan } from './plan-adoption.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  OWNER: 'who the suite is taken from (--owner)',
  COMMIT: "the full id of the suite's commit that you have read (--commit)",
  'PUBLIC-REPOSITORY': 'the name of the public repository (--repository)',
  CONTROL: 'the name of the private control repository (--control)',
  PROGRAM: 'the names of your binaries, and how they are built',
  LOGIN: 'the logins of the security team',
};

/** What people do once the files are there, a sentence each. */
export function leftToDo(
  { files }: Pick<AdoptionPlan, 'files'>,
  placed: readonly PlacedFile[],
): readonly string[] {
  const statusOf = (side: string, name: string): string | undefined =>
    placed.find(({ repository, path }) => repository === side && path === name)?.status;
  const mails = files.filter(
    ({ side, path, text }) => text.includes(MAIL) && statusOf(side, path) !== 'theirs',
  );
  const open = new Map<string, string[]>();
  for (const { side, path, text } of files) {
    const status = statusOf(side, path);
    if (status === 'theirs' || status === 'different') continue;
    for (const name of placeholdersIn(text)) {
      open.set(name, [...(open.get(name) ?? []), path]);
    }
  }
  const different = placed.filter(({ status }) => status === 'different');
  const unseen = placed.some(({ status }) => status === 'unseen');
  return [
    ...(unseen ? ['Name a checkout of the private control repository by --control.'] : []),
    ...[...open].map(
      ([name, paths]) =>
        `Replace ${name} by ${MEANINGS[name] ?? 'what it stands for'} in ${paths.join(', ')}.`,
    ),
    ...mails.map(({ path }) => `Name the mail server in ${path}.`),
    ...different.map(
      ({ repository, path }) =>
        `Compare ${path} of the ${repository} repository with what is proposed; it stays as it is.`,
    ),
  ];
}

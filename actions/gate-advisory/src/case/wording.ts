const MOST_NUMBERS = 10;

/** "pull request 3", "pull requests 3, 5" */
export function sayPullRequests(pullRequests: readonly { readonly number: number }[]): string {
  const numbers = pullRequests.map(({ number }) => number).sort((one, other) => one - other);
  const shown = numbers.slice(0, MOST_NUMBERS).join(', ');
  const more = numbers.length > MOST_NUMBERS ? ` and ${numbers.length - MOST_NUMBERS} more` : '';
  return `pull request${numbers.length === 1 ? '' : 's'} ${shown}${more}`;
}

/** Generators of texts of about so many characters, and what they repeat. */

/** A policy that promises a little of everything. */
export const POLICY = `
# Security policy

## Reporting a vulnerability

Please do not open a public issue. Mail [the team](mailto:team@anvil.dev) or use
[the form](https://github.com/anvil/anvil/security/advisories/new), encrypted with our
[PGP key](https://anvil.dev/key.asc). Include the version, the impact and the steps to reproduce.

- We acknowledge every report within 24 hours, and keep you informed every 3 days.
- We aim to fix critical vulnerabilities within 7 days, the others within 90 days.

## Release

The Fix Lead requests a CVE, scores the report with CVSS 3.1 and opens a private fork. Below 4.0 the
fix is made in public. Releases are out at 16:00 UTC from Monday to Thursday, binaries are signed.
Distributors on <distributors@anvil.dev> are told at least 5 business days before, under embargo.

| Version | Supported |
| ------- | --------- |
| 2.x     | yes       |
| < 2.0   | no        |

We announce it on [the blog](https://anvil.dev/blog), see below, and thank you in the credits. We
pay no bounty. A retrospective follows within 3 days. See [more](docs/more.md#scope) about the scope.
`;

export function repeated(piece: string): (length: number) => string {
  return (length) => fill(piece, length);
}

export function fill(piece: string, length: number): string {
  return piece.repeat(Math.max(1, Math.floor(length / piece.length)));
}

/** Runs of one, two, three… marks. */
export function growing(mark: string, between: string): (length: number) => string {
  return (length) => {
    const pieces: string[] = [];
    for (let size = 1, total = 0; total < length; size++) {
      pieces.push(mark.repeat(size), between);
      total += size + between.length;
    }
    return pieces.join('');
  };
}

export function numbered(piece: (number: string) => string, length: number): string {
  const pieces: string[] = [];
  for (let number = 1, total = 0; total < length; number++) {
    const text = piece(String(number));
    pieces.push(text);
    total += text.length;
  }
  return pieces.join('');
}

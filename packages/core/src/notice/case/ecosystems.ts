/** How GitHub, OSV and package URLs call the same registry. */
interface Ecosystem {
  readonly github: string;
  /** https://ossf.github.io/osv-schema/#defined-ecosystems */
  readonly osv: string;
  /** https://github.com/package-url/purl-spec */
  readonly purl: string;
}

const ECOSYSTEMS: readonly Ecosystem[] = [
  { github: 'npm', osv: 'npm', purl: 'npm' },
  { github: 'go', osv: 'Go', purl: 'golang' },
  { github: 'pip', osv: 'PyPI', purl: 'pypi' },
  { github: 'maven', osv: 'Maven', purl: 'maven' },
  { github: 'rubygems', osv: 'RubyGems', purl: 'gem' },
  { github: 'nuget', osv: 'NuGet', purl: 'nuget' },
  { github: 'composer', osv: 'Packagist', purl: 'composer' },
  { github: 'rust', osv: 'crates.io', purl: 'cargo' },
  { github: 'erlang', osv: 'Hex', purl: 'hex' },
  { github: 'actions', osv: 'GitHub Actions', purl: 'githubactions' },
  { github: 'pub', osv: 'Pub', purl: 'pub' },
  { github: 'swift', osv: 'SwiftURL', purl: 'swift' },
];

/** What no registry holds. */
export const NO_ECOSYSTEM = 'other';

/** OSV's name of what GitHub calls an ecosystem; `other` where it has none. */
export function osvEcosystem(github: string | undefined): string {
  return ECOSYSTEMS.find((known) => known.github === github?.toLowerCase())?.osv ?? NO_ECOSYSTEM;
}

/** The package URL of a package of one of OSV's ecosystems, without a version. */
export function purlOf(osv: string, name: string): string | undefined {
  const known = ECOSYSTEMS.find((ecosystem) => ecosystem.osv === osv);
  if (known === undefined) return undefined;
  const path = known.purl === 'maven' ? name.replace(':', '/') : name;
  const parts = path.split('/').filter((part) => part !== '');
  return `pkg:${known.purl}/${parts.map(encodeURIComponent).join('/')}`;
}

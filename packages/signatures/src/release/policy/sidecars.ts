/** Endings of files that hold Sigstore bundles, one or a line each. */
const BUNDLES = [
  '.sigstore.json',
  '.sigstore',
  '.intoto.jsonl',
  '.attestation.jsonl',
  '.bundle.json',
];
const OPENPGP = ['.asc', '.sig', '.gpg'];
const SBOMS = ['.cdx.json', '.spdx.json', '.cdx.json.gz', '.spdx.json.gz', '.sbom.json'];

export function isBundleName(name: string): boolean {
  return BUNDLES.some((ending) => name.endsWith(ending));
}

export function isSbomName(name: string): boolean {
  return SBOMS.some((ending) => name.endsWith(ending));
}

/** The file that a bundle or an OpenPGP signature lies beside, or nothing for other files. */
export function besideOf(name: string): string | undefined {
  const ending = [...BUNDLES, ...OPENPGP].find((candidate) => name.endsWith(candidate));
  return ending === undefined ? undefined : name.slice(0, -ending.length);
}

/** Whether a file only says something about others. */
export function isSidecar(name: string): boolean {
  return isSbomName(name) || besideOf(name) !== undefined;
}

/** `SHA256SUMS` as `sha256sum` writes and checks it: every file once, sorted by its bytes. */
export function checksums(
  files: readonly { readonly name: string; readonly sha256: string }[],
): string {
  return files
    .map(({ name, sha256 }) => ({ name, line: `${sha256}  ${name}\n` }))
    .sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)))
    .map(({ line }) => line)
    .join('');
}

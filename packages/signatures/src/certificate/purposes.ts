interface WithPurposes {
  readonly keyUsage?: readonly string[];
}

/**
 * The object identifiers of a certificate's extended key usages. `node:crypto` lists them under
 * this name, and has nothing where there are none, whatever its types say.
 */
export function purposesOf({ keyUsage = [] }: WithPurposes): readonly string[] {
  return keyUsage;
}

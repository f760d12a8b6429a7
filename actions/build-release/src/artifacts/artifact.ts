/** One file of a release. */
export interface Artifact {
  /** Plain, without a path. */
  readonly name: string;
  /** `any` for what is no program. */
  readonly platform: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

/** An artifact where it lies now. */
export interface CollectedArtifact extends Artifact {
  /** Absolute path. */
  readonly file: string;
}

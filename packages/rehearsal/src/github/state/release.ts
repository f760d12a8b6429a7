import type { JsonObject } from '../http/json.ts';

export interface Release {
  readonly id: number;
  readonly author: string;
  tag: string;
  targetCommitish: string;
  name: string | undefined;
  body: string | undefined;
  draft: boolean;
  prerelease: boolean;
  /** Set at publication where the repository makes releases immutable. */
  immutable: boolean;
  readonly createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | undefined;
  readonly assets: Map<number, Asset>;
}

export interface Asset {
  readonly id: number;
  name: string;
  label: string | undefined;
  readonly contentType: string;
  content: Buffer;
  readonly uploader: string;
  downloads: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Attestation {
  readonly id: number;
  /** `sha256:` and 64 hexadecimal digits, one for each subject. */
  readonly digests: readonly string[];
  readonly predicateType: string;
  readonly bundle: JsonObject;
  readonly initiator: string;
}

import type { Fields } from '../json.ts';

/** A release as GitHub shows it; a draft has no page and no tag of its own yet. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly targetCommitish: string;
  /** Empty where it has none. */
  readonly notes: string;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  /** Sealed at publication; absent where the host does not say. */
  readonly isImmutable: boolean | undefined;
  readonly publishedAt: Date | undefined;
  readonly pageUrl: string;
  /** Without the query. */
  readonly uploadUrl: string;
  readonly assets: readonly ReleaseAsset[];
}

export interface ReleaseAsset {
  readonly id: number;
  /** In the API, where a draft's file is read. */
  readonly url: string;
  readonly name: string;
  readonly size: number;
  /** `sha256:HEX`, as GitHub reckoned it; absent where it has not. */
  readonly digest: string | undefined;
  /** Not every upload came to its end. */
  readonly isComplete: boolean;
  /** Where everybody downloads it, once it is published. */
  readonly downloadUrl: string;
  readonly updatedAt: Date;
}

export function readRelease(fields: Fields): Release {
  return {
    id: fields.number('id'),
    tag: fields.text('tag_name'),
    targetCommitish: fields.text('target_commitish'),
    notes: fields.optionalText('body') ?? '',
    isDraft: fields.flag('draft'),
    isPrerelease: fields.flag('prerelease'),
    isImmutable: fields.optionalFlag('immutable'),
    publishedAt: fields.optionalDate('published_at'),
    pageUrl: fields.text('html_url'),
    uploadUrl: fields.text('upload_url').replace(/\{[^{}]{0,40}\}$/, ''),
    assets: fields.objects('assets').map(readAsset),
  };
}

export function readAsset(fields: Fields): ReleaseAsset {
  return {
    id: fields.number('id'),
    url: fields.text('url'),
    name: fields.text('name'),
    size: fields.number('size'),
    digest: fields.optionalText('digest'),
    isComplete: fields.text('state') === 'uploaded',
    downloadUrl: fields.text('browser_download_url'),
    updatedAt: fields.date('updated_at'),
  };
}

import type { Parts } from '../parts.ts';
import type { ServiceUrls } from './trusted-root.ts';

export interface SigningChoice {
  /** Which Rekor; `none` as GitHub's instance, whatever the instance is. */
  readonly log?: 'v1' | 'v2' | 'none';
  readonly isTimestamped?: boolean;
}

/** Where to sign, as `signing_config.json` (version 0.2) has it. */
export function signingConfig(parts: Parts, urls: ServiceUrls, choice: SigningChoice): unknown {
  const isPublic = parts.instance === 'public-good';
  const { log = isPublic ? 'v1' : 'none', isTimestamped = !isPublic || log !== 'v1' } = choice;
  const start = parts.codeSigning.authority.validFrom.toISOString();
  const service = (url: string, majorApiVersion: number): unknown => ({
    url,
    majorApiVersion,
    validFor: { start },
    operator: 'sigstore.local',
  });
  const rekor = log === 'v2' ? service(urls.rekorV2, 2) : service(urls.rekor, 1);
  const any = { selector: 'ANY' };
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(urls.fulcio, 1)],
    oidcUrls: [service(urls.identity, 1)],
    ...(log === 'none' ? {} : { rekorTlogUrls: [rekor], rekorTlogConfig: any }),
    ...(isTimestamped
      ? { tsaUrls: [service(`${urls.timestamps}/api/v1/timestamp`, 1)], tsaConfig: any }
      : {}),
  };
}

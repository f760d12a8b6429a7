import { randomBytes } from 'node:crypto';

import type { FaultRule } from '../github/faults.ts';
import { makeBundle } from './bundle/make-bundle.ts';
import type { BundleRequest } from './bundle/make-bundle.ts';
import { fulcioHandler } from './http/fulcio.ts';
import { identityHandler } from './http/identity.ts';
import { rekorHandler, rekorV2Handler } from './http/rekor.ts';
import { startService } from './http/service.ts';
import type { Service, ServiceExchange } from './http/service.ts';
import { timestampsHandler } from './http/timestamps.ts';
import { workflowClaims } from './identity/workflow-claims.ts';
import type { WorkflowRun } from './identity/workflow-claims.ts';
import { createParts } from './parts.ts';
import type { Instance, Parts } from './parts.ts';
import { signingConfig } from './trust/signing-config.ts';
import type { SigningChoice } from './trust/signing-config.ts';
import { trustedRoot } from './trust/trusted-root.ts';
import type { ServiceUrls } from './trust/trusted-root.ts';
import type { CertificateFlaw } from './x509/code-signing.ts';

export type ServiceName = keyof ServiceUrls;

export interface LocalSigstoreOptions {
  /** The clock that every instant comes from; the machine's where absent. */
  readonly now?: () => Date;
  /** `public-good` where absent. */
  readonly instance?: Instance;
  /** Whose identity tokens are given out; change it with `actAs`. */
  readonly run?: WorkflowRun;
  /** What tokens name as their issuer; GitHub's where absent. */
  readonly issuerUrl?: string;
}

/** A Sigstore on loopback: Fulcio, both Rekors, a timestamp authority and the identity issuer. */
export interface LocalSigstore {
  readonly urls: ServiceUrls;
  /** What the runner sets in a job that may ask for identity tokens. */
  readonly environment: Readonly<Record<string, string>>;
  readonly issuerUrl: string;
  /** What a verifier must trust, as `trusted_root.json` has it. */
  readonly trustedRoot: () => unknown;
  /** Where to sign, as `signing_config.json` has it. */
  readonly signingConfig: (choice?: SigningChoice) => unknown;
  /** A bundle as JSON, good or wrong on purpose, signed without the servers. */
  readonly bundle: (request: BundleRequest) => unknown;
  readonly actAs: (run: WorkflowRun) => void;
  /** Makes requests to a service fail. */
  readonly fail: (service: ServiceName, rule: FaultRule) => void;
  readonly clearFaults: () => void;
  /** Fulcio's next certificate is wrong in this way. */
  readonly misissue: (flaw: CertificateFlaw) => void;
  /** Nobody listens there any more. */
  readonly stop: (service: ServiceName) => Promise<void>;
  readonly requests: (service: ServiceName) => readonly ServiceExchange[];
  readonly close: () => Promise<void>;
}

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const SOME_RUN: WorkflowRun = {
  repository: 'anvil/forge',
  ref: 'refs/tags/v1.2.3',
  sha: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
};

/** Starts a Sigstore of its own, with fresh keys, on free ports of 127.0.0.1. */
export async function startLocalSigstore(
  options: LocalSigstoreOptions = {},
): Promise<LocalSigstore> {
  const { now = () => new Date(), instance = 'public-good', issuerUrl = GITHUB_ISSUER } = options;
  const services = await startServices();
  const urls = urlsOf(services);
  const hosts = { rekor: new URL(urls.rekor).host, rekorV2: new URL(urls.rekorV2).host };
  const parts = createParts({ instance, now, issuerUrl, hosts });
  const requestToken = randomBytes(24).toString('hex');
  const flaws: CertificateFlaw[] = [];
  let run = options.run ?? SOME_RUN;
  answer(services, parts, { requestToken, run: () => run, flaws });
  return {
    urls,
    issuerUrl,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${urls.identity}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    trustedRoot: () => trustedRoot(parts, urls),
    signingConfig: (choice = {}) => signingConfig(parts, urls, choice),
    bundle: (request) => makeBundle(parts, { run: run, ...request }),
    actAs: (given) => {
      run = given;
    },
    fail: (service, rule) => {
      services[service].fail(rule);
    },
    clearFaults: () => {
      for (const service of Object.values(services)) service.clearFaults();
    },
    misissue: (flaw) => flaws.push(flaw),
    stop: (service) => services[service].close(),
    requests: (service) => services[service].requests,
    close: async () => {
      await Promise.all(Object.values(services).map((service) => service.close()));
    },
  };
}

type Services = Readonly<Record<ServiceName, Service>>;

async function startServices(): Promise<Services> {
  return {
    identity: await startService(),
    fulcio: await startService(),
    rekor: await startService(),
    rekorV2: await startService(),
    timestamps: await startService(),
  };
}

function urlsOf({ identity, fulcio, rekor, rekorV2, timestamps }: Services): ServiceUrls {
  return {
    identity: identity.url,
    fulcio: fulcio.url,
    rekor: rekor.url,
    rekorV2: rekorV2.url,
    timestamps: timestamps.url,
  };
}

interface Behaviour {
  readonly requestToken: string;
  readonly run: () => WorkflowRun;
  readonly flaws: CertificateFlaw[];
}

function answer(services: Services, parts: Parts, { requestToken, run, flaws }: Behaviour): void {
  const { issuer, now, rekor, rekorV2, timestamps } = parts;
  const claims = (): Readonly<Record<string, unknown>> => workflowClaims(run());
  services.identity.answerWith(identityHandler({ issuer, requestToken, claims, now }));
  services.fulcio.answerWith(fulcioHandler(parts, () => flaws.shift()));
  services.rekor.answerWith(rekorHandler(rekor, now));
  services.rekorV2.answerWith(rekorV2Handler(rekorV2, now));
  services.timestamps.answerWith(timestampsHandler(timestamps, now));
}

export { openCheckout, readFile } from './checkout/checkout.ts';
export type { Checkout } from './checkout/checkout.ts';
export { runAction } from './runner/run-action.ts';
export { readChoice } from './runner/choice.ts';
export type { InputReader, Log, Runtime } from './runner/runtime.ts';
export { readContext } from './runner/context.ts';
export type { PullRequest, ReadText, RunContext } from './runner/context.ts';
export { openRepositoryApi } from './api/repository-api.ts';
export type { RepositoryApi } from './api/repository-api.ts';

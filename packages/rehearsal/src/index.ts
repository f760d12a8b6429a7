export type { Fault, FaultRule } from './github/faults.ts';
export type { ApiVersion } from './github/http/call.ts';
export type { Exchange } from './github/http/exchange.ts';
export { startLocalGitHub } from './github/local-github.ts';
export type { LocalGitHub, LocalGitHubOptions } from './github/local-github.ts';
export type { Settings } from './github/settings.ts';

export * from './error.ts';
export * from './span.ts';
export * from './diagnostic/diagnostic.ts';
export * from './facts/facts.ts';

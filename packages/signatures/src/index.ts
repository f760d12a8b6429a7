export * from './digests/digest.ts';
export * from './digests/hash-file.ts';
export * from './documents/index.ts';

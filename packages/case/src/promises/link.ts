/** Where the policy's lines can be read; nothing where there is no page to link to. */
export type LinkTo = (path: string, line: number) => string | undefined;

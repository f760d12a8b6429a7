/** An instant as the API writes it: `2026-11-23T16:00:00Z`. */
export function instant(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}

export function instantOrNull(at: Date | undefined): string | null {
  return at === undefined ? null : instant(at);
}

/** An id as GraphQL and `node_id` write it. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64');
}

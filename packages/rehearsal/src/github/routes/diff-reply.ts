import type { Reply } from '../http/reply.ts';

/** A unified diff, as `application/vnd.github.diff` asks for it. */
export function diffReply(body: string): Reply {
  return textReply('diff', body);
}

/** Mails of commits, as `application/vnd.github.patch` asks for them. */
export function patchReply(body: string): Reply {
  return textReply('patch', body);
}

function textReply(kind: 'diff' | 'patch', body: string): Reply {
  const type = `application/vnd.github.${kind}; charset=utf-8`;
  return { status: 200, text: body, headers: { 'content-type': type } };
}

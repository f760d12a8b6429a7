import type { PrivateNotice } from './notice.ts';
import type { AdvisoryComments, ControlRepository, PostedText } from './ports.ts';

/** Writes a notice on an advisory: edits the one of the same key, or adds it where there is none. */
export async function postOnAdvisory(
  comments: AdvisoryComments,
  ghsaId: string,
  notice: PrivateNotice,
): Promise<void> {
  await post(notice, {
    before: await comments.list(ghsaId),
    add: () => comments.add(ghsaId, notice.body),
    edit: (id) => comments.edit(ghsaId, id, notice.body),
  });
}

/** Writes a notice as an issue: edits the open one of the same key, or opens it. */
export async function postInControl(
  control: ControlRepository,
  notice: PrivateNotice,
): Promise<void> {
  await post(notice, {
    before: await control.issues(),
    add: () => control.open({ title: notice.title, body: notice.body }),
    edit: (id) => control.edit(id, notice.body),
  });
}

interface Board {
  readonly before: readonly PostedText[];
  readonly add: () => Promise<void>;
  readonly edit: (id: number) => Promise<void>;
}

async function post({ key, body }: PrivateNotice, { before, add, edit }: Board): Promise<void> {
  const ofKey = before.filter((posted) => posted.body.startsWith(key));
  if (ofKey.some((posted) => posted.body === body)) return;
  const last = ofKey.at(-1);
  if (last === undefined) return add();
  try {
    await edit(last.id);
  } catch {
    // Somebody else may have written the key; their comment must not keep the notice away.
    await add();
  }
}

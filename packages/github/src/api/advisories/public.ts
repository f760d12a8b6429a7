import type { GitHub } from '../client/client.ts';
import { unlessMissing } from '../client/failure.ts';

/** Whether GitHub's public database of advisories holds this one. */
export async function isPublicAdvisory(github: GitHub, ghsaId: string): Promise<boolean> {
  const area = {
    subject: "an advisory of GitHub's public database",
    permission: 'any token that is valid',
  };
  const asked = { path: '/advisories/{ghsa_id}', parameters: { ghsa_id: ghsaId }, area };
  return (await unlessMissing(github.read(asked))) !== undefined;
}

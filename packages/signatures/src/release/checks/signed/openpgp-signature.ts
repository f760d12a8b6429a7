import { failed, passed, skipped } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { gpgVerify } from '../../commands.ts';
import type { ReleaseEvidence } from '../../evidence/evidence.ts';

/** The detached signatures that the policy asks for hold by the key that it names. */
export const openpgpSignature: ReleaseCheck = {
  id: 'openpgp-signature',
  group: 'signed',
  scope: 'release',
  promise: 'It is signed by the expected OpenPGP key',
  command: gpgVerify,
  judge(evidence) {
    const { openpgp } = evidence.expected;
    if (openpgp === undefined) return skipped('The policy does not ask for it');
    const names = signedNames(evidence);
    if (names.length === 0) return failed('NOTHING_TO_CHECK', 'a signed file', 'none is expected');
    for (const name of names) {
      const verdict = evidence.openpgp?.get(name);
      if (verdict === undefined) {
        const file = `${name}${openpgp.suffix ?? '.asc'}`;
        return failed('OPENPGP_MISSING', `${file} beside ${name}`, 'no such file');
      }
      if (verdict.status === 'refused') return refusal(verdict.code, verdict.message, name);
    }
    return passed(`${openpgp.fingerprint} signed ${names.join(', ')}`);
  },
};

/** The files that the policy wants signed by OpenPGP. */
export function signedNames({ expected }: Pick<ReleaseEvidence, 'expected'>): readonly string[] {
  if (expected.openpgp?.over === 'artifacts') return expected.artifacts.map(({ name }) => name);
  return expected.checksums === undefined ? [] : [expected.checksums.name];
}

function refusal(code: string, message: string, name: string): Outcome {
  if (code !== 'OPENPGP_UNAVAILABLE')
    return failed(code, `a signature over ${name} that holds`, message);
  return { status: 'unobservable', reason: message, remedy: 'install gpg' };
}

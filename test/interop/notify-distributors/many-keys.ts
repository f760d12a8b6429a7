/** Runs gpg in a home of its own. */
type Gpg = (words: readonly string[], input?: string) => Buffer;

const PUBLIC_KEY = 6;

/** The armored public keys of so many people, made in one run of gpg, in the order of addresses. */
export function makeKeys(gpg: Gpg, addresses: readonly string[]): readonly string[] {
  const blocks = addresses.map((address) =>
    [
      ...['%no-protection', 'Key-Type: eddsa', 'Key-Curve: ed25519', 'Key-Usage: sign'],
      ...['Subkey-Type: ecdh', 'Subkey-Curve: cv25519', 'Subkey-Usage: encrypt'],
      ...[`Name-Email: ${address}`, 'Expire-Date: 0', '%commit'],
    ].join('\n'),
  );
  gpg(['--gen-key'], `${blocks.join('\n')}\n`);
  const keys = new Map(
    certificatesIn(gpg(['--export', ...addresses])).map((bytes) => [addressIn(bytes), bytes]),
  );
  return addresses.map((address) => armored(keys.get(address) ?? Buffer.alloc(0)));
}

/** Apart at each public key packet; gpg writes the old form of headers (RFC 9580, 4.2.2). */
function certificatesIn(keyring: Buffer): readonly Buffer[] {
  const starts: number[] = [];
  for (let at = 0; at < keyring.length;) {
    const header = keyring.readUInt8(at);
    if (((header >> 2) & 0x0f) === PUBLIC_KEY) starts.push(at);
    const lengthBytes = 1 << (header & 3);
    at += 1 + lengthBytes + keyring.readUIntBE(at + 1, lengthBytes);
  }
  return starts.map((start, index) => keyring.subarray(start, starts[index + 1]));
}

function addressIn(certificate: Buffer): string {
  return /[a-z0-9-]+@[a-z0-9.-]+\.example/.exec(certificate.toString('latin1'))?.[0] ?? '';
}

function armored(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN PGP PUBLIC KEY BLOCK-----',
    '',
    ...lines,
    `=${checksum(bytes).toString('base64')}`,
    '-----END PGP PUBLIC KEY BLOCK-----',
    '',
  ].join('\n');
}

/** CRC-24 as OpenPGP has it (RFC 9580, 6.1.1); gpg does without only where the end is padded. */
function checksum(bytes: Buffer): Buffer {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1;
      if ((crc & 0x1000000) !== 0) crc ^= 0x1864cfb;
    }
  }
  return Buffer.from([(crc >> 16) & 0xff, (crc >> 8) & 0xff, crc & 0xff]);
}

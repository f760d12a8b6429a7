import { ASN1Obj, X509Certificate } from '@sigstore/core';

/**
 * The library's certificate, which keeps its bytes. The library encodes them anew for each
 * comparison, most of the time of a verification; its parser takes DER alone, which has one
 * encoding, so the bytes that were read are the bytes that it would write.
 */
export class KeptCertificate extends X509Certificate {
  readonly der: Buffer;
  #publicKey: Buffer | undefined;

  constructor(der: Buffer) {
    super(ASN1Obj.parseBuffer(Buffer.from(der)));
    this.der = der;
  }

  override get publicKey(): Buffer {
    return (this.#publicKey ??= super.publicKey);
  }

  override equals(other: X509Certificate): boolean {
    return other instanceof KeptCertificate ? this.der.equals(other.der) : super.equals(other);
  }

  override clone(): X509Certificate {
    return new KeptCertificate(Buffer.from(this.der));
  }
}

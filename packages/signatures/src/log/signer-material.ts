/** Who signed a bundle, in DER: the certificate where there is one, and always the public key. */
export interface SignerMaterial {
  readonly certificate?: Buffer;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
}

import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { createLocalCertificate } from '../../packages/rehearsal/src/mail/certificate.ts';

/** The pages of a local archive under https, as configurations want their addresses. */
export interface SecureArchive {
  readonly url: string;
  /** The certificate to trust, in PEM. */
  readonly ca: string;
  /** Where its pages come from. */
  show: (url: string) => void;
  readonly close: () => Promise<void>;
}

export async function startSecureArchive(): Promise<SecureArchive> {
  const { ca, ...pair } = createLocalCertificate(new Date());
  let source = '';
  const server = createServer(pair, (request, response) => {
    void fetch(`${source}${request.url ?? ''}`).then(async (page) => {
      response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' });
      response.end(await page.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    ca,
    show: (url) => {
      source = url;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

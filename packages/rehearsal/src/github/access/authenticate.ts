import { Refusal } from '../http/refusal.ts';
import type { World } from '../world.ts';
import type { Actor } from './token.ts';

/** Who sends `authorization: Bearer …` or `token …`; nobody where the header is absent. */
export function authenticate(world: World, header: string | undefined): Actor {
  if (header === undefined) return { kind: 'anonymous' };
  const value = /^(?:bearer|token) (.+)$/i.exec(header)?.[1] ?? '';
  const token = world.state.tokens.get(value);
  const over = token?.expiresAt !== undefined && token.expiresAt <= world.now();
  if (token === undefined || token.revoked || over) throw new Refusal(401, 'Bad credentials');
  return { ...token, value };
}

interface Token {
  id?: unknown;
  exp?: number;
}

const CACHE_SIZE = 50_000;
const SECOND_MS = 1000;

/**
 * Tokens that were verified, with their user and end. Checking a signature costs more than the rest of a small
 * request (jsonwebtoken first tries to read the secret as a PEM), and a token that was good stays good until it ends.
 * Whether its member still is, access.ts asks every 5 s.
 */
const verified = new Map<string, { userId: number; endsAt: number }>();

/** The user id that a `Bearer` header proves, or null when it is missing, forged or over. */
export async function userIdOf(authorization: string): Promise<number | null> {
  const [, token] = /^bearer (\S+)$/i.exec(authorization) ?? [];
  if (!token) return null;
  const known = verified.get(token);
  if (known && known.endsAt > Date.now()) return known.userId;
  const payload = await verify(token);
  if (typeof payload?.id !== 'number') return null;
  if (verified.size >= CACHE_SIZE) verified.clear();
  if (payload.exp) verified.set(token, { userId: payload.id, endsAt: payload.exp * SECOND_MS });
  return payload.id;
}

async function verify(token: string): Promise<Token | null> {
  try {
    return await strapi.plugin('users-permissions').service('jwt').verify(token);
  } catch {
    // Forged, cut off or over: the caller is nobody.
    return null;
  }
}

import { Agent, request } from 'node:http';

export interface Shot {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** How many answers had each status. */
  statuses: Record<number, number>;
}

/** Fires `next()` from `clients` connections, each its next shot when the last is answered, for `seconds`. */
export async function load(
  origin: string,
  options: { clients: number; seconds: number },
  next: (shot: number, client: number) => Shot,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const startedAt = performance.now();
  const endsAt = startedAt + options.seconds * 1000;
  let fired = 0;
  const client = async (id: number) => {
    while (performance.now() < endsAt) {
      const shot = next(fired++, id);
      const sentAt = performance.now();
      const status = await fire(origin, agent, shot);
      times.push(performance.now() - sentAt);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: options.clients }, (_, id) => client(id)));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return measured(times, statuses, seconds);
}

/**
 * Fires `next()` so often a second whatever becomes of the earlier ones, as visitors do: a server that is late is asked
 * all the same, and its lateness counts.
 */
export async function steady(
  origin: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
  next: (shot: number) => Shot,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true });
  const startedAt = performance.now();
  const shots = Array.from({ length: perSecond * seconds }, async (_, shot) => {
    const dueAt = startedAt + (shot * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, dueAt - performance.now()));
    const status = await fire(origin, agent, next(shot));
    return { status, tookMs: performance.now() - dueAt };
  });
  const answers = await Promise.all(shots);
  const lasted = (performance.now() - startedAt) / 1000;
  agent.destroy();
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return measured(
    answers.map(({ tookMs }) => tookMs),
    statuses,
    lasted,
  );
}

function measured(times: number[], statuses: Record<number, number>, seconds: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), statuses };
}

function fire(origin: string, agent: Agent, { method, path, headers = {}, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      origin + path,
      {
        agent,
        method,
        headers: body
          ? { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
          : headers,
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

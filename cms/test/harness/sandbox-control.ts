/** What the sandbox of a test shows and how it is told to misbehave. */
import type { StateView } from '../../../sandbox/src/control/state-view';

export const controlOf = (origin: string) => {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${origin}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  const state = async (): Promise<StateView> =>
    (await fetch(`${origin}/sandbox/state?limit=1000`)).json() as Promise<StateView>;
  return {
    post,
    state,
    /** How many requests for a path the sandbox got so far. */
    countOf: async (path: string): Promise<number> =>
      (await state()).requests.filter((request) => request.path.startsWith(path)).length,
    /** WeChat's way to refuse: HTTP 200 and an errcode. */
    refuse: (path: string, errcode: number, times?: number) =>
      post('faults', {
        http: {
          path,
          status: 200,
          answer: { errcode, errmsg: 'refused on purpose' },
          ...(times ? { times } : {}),
        },
      }),
    fault: (http: object) => post('faults', { http }),
    clearFaults: async () => void (await fetch(`${origin}/sandbox/faults`, { method: 'DELETE' })),
    /** A code as the phone's button gives it: for one use. */
    code: async (name: string, kind: 'login' | 'phone'): Promise<string> =>
      ((await post('codes', { name, kind })) as { code: string }).code,
  };
};

export type Control = ReturnType<typeof controlOf>;

import type { Tx } from './statement';
import { inTransaction } from './transaction';

/** What became of one job of a group: its answer, or the refusal that concerns it alone. */
export type Outcome<Answer> = { answer: Answer } | { refusal: Error };

/** A group that is larger holds its locks too long for the others. */
const LARGEST_GROUP = 128;

interface Waiting<Job, Answer> {
  job: Job;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Commits what arrives together in one transaction. The first job starts at once; what comes while that commit is
 * running forms the next group. So nobody waits for a timer, and a crowd on one hot row costs one lock and one flush
 * to disk instead of one each.
 * `run` answers an outcome for each job, in order; a refused job must have written nothing. When `run` throws, the
 * group is undone and its jobs are run one by one, so that a bad neighbour harms only itself.
 */
export function groupCommit<Job, Answer>(run: (tx: Tx, jobs: Job[]) => Promise<Outcome<Answer>[]>) {
  const waiting: Waiting<Job, Answer>[] = [];
  let running = false;

  const settle = async (group: Waiting<Job, Answer>[]): Promise<void> => {
    const outcomes = await inTransaction((tx) =>
      run(
        tx,
        group.map(({ job }) => job),
      ),
    );
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome && 'answer' in outcome) resolve(outcome.answer);
      else reject(outcome?.refusal ?? new Error('a job of the group has no outcome'));
    }
  };

  const settleOneByOne = async (group: Waiting<Job, Answer>[]): Promise<void> => {
    for (const one of group) await settle([one]).catch(one.reject);
  };

  const drain = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, LARGEST_GROUP);
      await settle(group).catch((error) =>
        group.length === 1 ? group[0]?.reject(error) : settleOneByOne(group),
      );
    }
    running = false;
  };

  return (job: Job): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      if (!running) void drain();
    });
}

import { statement } from '../db';

/**
 * graphile-worker frees the jobs of a crashed worker only after four hours. Here a process's worker connections
 * carry its name, so PostgreSQL itself knows who is alive (names in pg_stat_activity are visible to the same role;
 * a connection pooler in transaction mode would hide them, and must not stand between).
 */
export const registerWorker = statement<Record<string, never>, [string, string]>(
  'jobs.register-worker',
  'insert into job_workers (worker_id, process_name) values ($1, $2) on conflict do nothing',
);

export const unlockDeadWorkers = statement<Record<string, never>, []>(
  'jobs.unlock-dead-workers',
  `with dead as (
     delete from job_workers w
      where not exists (select 1 from pg_stat_activity a where a.application_name = w.process_name)
     returning worker_id
   ), ids as (
     select array_agg(worker_id) as list from dead
   )
   select graphile_worker.force_unlock_workers(list) from ids where list is not null`,
);

import { statement } from '../../kernel/db';

/** Once for each member; true in `won` when this was the first time. */
export const addReport = statement<{ won: boolean }, [commentId: string, memberId: number, at: Date]>(
  'reports.add',
  `insert into comment_reports (comment_id, member_id, created_at) values ($1, $2, $3)
   on conflict do nothing returning true as won`,
);

/**
 * Counts one, and takes a comment out of sight that several have reported, until an editor has looked. What an editor
 * has let through stays: the next report only counts.
 */
export const countReport = statement<{ state: string }, [commentId: string, limit: number]>(
  'reports.count',
  `update comments
      set reports = reports + 1,
          state = case when state = 'shown' and decided_at is null and reports + 1 >= $2 then 'held' else state end,
          reason = case when state = 'shown' and decided_at is null and reports + 1 >= $2 then 'reported'
                        else reason end
    where document_id = $1 returning state`,
);

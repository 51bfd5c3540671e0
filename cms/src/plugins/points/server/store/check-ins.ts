import { statement } from '../../../../kernel/db';

export interface CheckInRow extends Record<string, unknown> {
  day: string;
  streak: number;
  points: number;
  bonus: number;
}

/** No row: the member has checked in on this day already. */
export const add = statement<{ day: string }, [number, string, number, number, number, Date]>(
  'points-check-ins.add',
  `insert into points_check_ins (member_id, day, streak, points, bonus, at) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning day`,
);

export const last = statement<CheckInRow, [number]>(
  'points-check-ins.last',
  'select day, streak, points, bonus from points_check_ins where member_id = $1 order by day desc limit 1',
);

export const between = statement<CheckInRow, [number, string, string]>(
  'points-check-ins.between',
  `select day, streak, points, bonus from points_check_ins
    where member_id = $1 and day between $2 and $3 order by day`,
);

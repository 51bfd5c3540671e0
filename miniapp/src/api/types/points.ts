/** In points. `debt` is owed: what was spent and had to be taken back. */
export interface PointsAccount {
  available: number;
  frozen: number;
  debt: number;
  /** What ends next, and when. */
  ending: { points: number; at: string } | null;
}

export interface PointsEntry {
  id: string;
  delta: number;
  reason: string;
  /** In Chinese: a ticket's or a gift's. */
  title: string;
  note?: string;
  state: 'frozen' | 'available' | 'void';
  at: string;
  expiresAt?: string;
}

export interface StreakReward {
  days: number;
  points: number;
}

export interface CheckInMonth {
  open: boolean;
  today: string;
  checkedToday: boolean;
  streak: number;
  pointsADay: number;
  rewards: StreakReward[];
  /** What the next check-in brings. */
  next: { day: string; streak: number; points: number };
  days: { day: string; points: number; bonus: number }[];
}

export interface CheckInDone {
  day: string;
  streak: number;
  points: number;
  bonus: number;
  again: boolean;
}

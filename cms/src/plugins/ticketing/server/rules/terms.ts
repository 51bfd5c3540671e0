/** Rules frozen on the ticket when it is held: what an editor changes later never reaches a sold ticket. */
export interface Terms {
  liveCodeOnly: boolean;
  earlyMinutes: number;
  uses: number;
}

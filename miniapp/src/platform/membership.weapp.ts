/** See `membership.ts`. */
export const hasMembers = true;

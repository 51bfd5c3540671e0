/** Kinds of things that are lost and found; the first is what was chosen with no care. */
export const LOST_KINDS: ['other-thing', ...string[]] = [
  'other-thing',
  'bag',
  'electronics',
  'papers',
  'clothing',
  'keys',
  'umbrella',
  'toy',
];

/** What the desk still has to do something about. */
export const OPEN_CLAIMS = ['claim-new', 'claim-contacted'];

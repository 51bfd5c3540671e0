/** The few colours of `tokens.scss` that are drawn by code; a test keeps the two files alike. */
export const colors = {
  pine: '#2f6b5a',
  vermilion: '#c8452e',
  line: '#e8e6df',
  mist: '#5d6c6a',
  white: '#fff',
} as const;

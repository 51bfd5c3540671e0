/** The few colours of `tokens.scss` that are drawn by code; a test keeps the two files alike. */
export const colors = {
  ink: '#1e2b2a',
  paper: '#faf8f3',
  pine: '#2f6b5a',
  'pine-deep': '#1f4a3f',
  vermilion: '#c8452e',
  line: '#e8e6df',
  mist: '#5d6c6a',
  white: '#fff',
} as const;

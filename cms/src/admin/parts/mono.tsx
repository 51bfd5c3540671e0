import { styled } from 'styled-components';

/** Numbers and codes that people compare sign by sign. */
export const Mono = styled.span`
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 1.3rem;
  white-space: nowrap;
`;

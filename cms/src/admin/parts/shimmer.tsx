import { keyframes, styled } from 'styled-components';

const breathe = keyframes`
  50% { opacity: .45; }
`;

/** The place of something that is on its way, in its own size, so that nothing jumps when it comes. */
export const Shimmer = styled.span<{ $width: string; $height: string }>`
  display: block;
  width: ${({ $width }) => $width};
  max-width: 100%;
  height: ${({ $height }) => $height};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  animation: ${breathe} 1.6s ease-in-out infinite;
  @media (prefers-reduced-motion: reduce) {
    animation: none;
  }
`;

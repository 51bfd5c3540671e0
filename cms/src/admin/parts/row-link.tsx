import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Mono } from './mono';

/** A row's own link by its number or code: for the keyboard, and to open in another tab. */
export function RowLink({ to, children }: { to: string; children: string }) {
  return (
    <QuietLink to={to} onClick={(event) => event.stopPropagation()}>
      <Mono>{children}</Mono>
    </QuietLink>
  );
}

/** A link in a row, by what it leads to. */
export const QuietLink = styled(Link)`
  text-decoration: none;
  color: ${({ theme }) => theme.colors.primary600};
  &:hover {
    text-decoration: underline;
  }
`;

import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Mono } from './mono';

/** A row's own link by its number or code: for the keyboard, and to open in another tab. */
export function RowLink({ to, children }: { to: string; children: string }) {
  return (
    <Quiet to={to} onClick={(event) => event.stopPropagation()}>
      <Mono>{children}</Mono>
    </Quiet>
  );
}

const Quiet = styled(Link)`
  text-decoration: none;
  color: ${({ theme }) => theme.colors.primary600};
  &:hover {
    text-decoration: underline;
  }
`;

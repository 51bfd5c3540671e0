import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface FactListProps {
  facts: readonly { name: string; value: ReactNode }[];
  /** On its own grey ground, where it stands among other things. */
  isBoxed?: boolean;
}

/** Names and what they are, side by side as far as there is room. */
export function FactList({ facts, isBoxed = false }: FactListProps) {
  return (
    <List $boxed={isBoxed}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </List>
  );
}

const List = styled.dl<{ $boxed: boolean }>`
  display: grid;
  gap: 1.2rem 2.4rem;
  grid-template-columns: repeat(auto-fill, minmax(${({ $boxed }) => ($boxed ? '24rem' : '16rem')}, 1fr));
  padding: ${({ $boxed }) => ($boxed ? '1.6rem' : '0')};
  font-size: 1.4rem;
  line-height: 1.43;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $boxed }) => ($boxed ? theme.colors.neutral100 : 'transparent')};
  dt {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    overflow-wrap: anywhere;
    & > span {
      white-space: normal;
    }
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

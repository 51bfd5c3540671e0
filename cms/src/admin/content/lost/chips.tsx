import { styled } from 'styled-components';

interface ChipsProps {
  label: string;
  options: readonly { key: string; name: string }[];
  value: string | undefined;
  /** Called with what is chosen already, too. */
  onValue: (key: string) => void;
}

/** One of a few, large enough for a thumb. */
export function Chips({ label, options, value, onValue }: ChipsProps) {
  return (
    <Row role="radiogroup" aria-label={label}>
      {options.map(({ key, name }) => (
        <Chip
          key={key}
          type="button"
          role="radio"
          aria-checked={key === value}
          $chosen={key === value}
          data-chip={key}
          onClick={() => onValue(key)}
        >
          {name}
        </Chip>
      ))}
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

const Chip = styled.button<{ $chosen: boolean }>`
  min-height: 4.4rem;
  padding: 0 1.6rem;
  font-size: 1.4rem;
  cursor: pointer;
  border-radius: 2.2rem;
  border: 1px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  color: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary700 : theme.colors.neutral800)};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral0)};
`;

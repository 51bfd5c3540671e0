import { Box, Field, Flex, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

interface LineFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  longest: number;
  isRequired?: boolean;
  type?: string;
  /** What others wrote lately: one tap instead of typing. */
  suggestions?: readonly string[];
  onValue: (value: string) => void;
}

/** A line to fill in, with what is usual below it. */
export function LineField(props: LineFieldProps) {
  const { name, label, hint, value, longest, isRequired = false, type, suggestions = [], onValue } = props;
  return (
    <Field.Root name={name} required={isRequired}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={name}
        type={type ?? 'text'}
        value={value}
        maxLength={longest}
        placeholder={hint}
        onChange={({ currentTarget }: { currentTarget: { value: string } }) => onValue(currentTarget.value)}
      />
      {suggestions.length > 0 && (
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          {suggestions
            .filter((place) => place !== value)
            .map((place) => (
              <Box key={place}>
                <Suggestion type="button" onClick={() => onValue(place)}>
                  {place}
                </Suggestion>
              </Box>
            ))}
        </Flex>
      )}
    </Field.Root>
  );
}

const Suggestion = styled.button`
  min-height: 3.2rem;
  padding: 0 1.2rem;
  font-size: 1.3rem;
  cursor: pointer;
  border-radius: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme }) => theme.colors.neutral150};
`;

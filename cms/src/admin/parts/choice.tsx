import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceProps {
  label: string;
  /** What stands there while nothing is chosen; the label unless something else says more. */
  placeholder?: string;
  options: readonly { key: string; name: string }[];
  value: string | undefined;
  /** Null: nothing is chosen any more. */
  onValue: (value: string | null) => void;
}

/** One of some, or none: narrows a list down. */
export function Choice({ label, placeholder = label, options, value, onValue }: ChoiceProps) {
  return (
    <Box minWidth="16rem">
      <SingleSelect
        size="S"
        aria-label={label}
        placeholder={placeholder}
        value={value ?? null}
        onChange={(chosen: string | number) => onValue(String(chosen))}
        onClear={() => onValue(null)}
      >
        {options.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}

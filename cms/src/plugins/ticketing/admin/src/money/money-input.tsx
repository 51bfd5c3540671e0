import { Field, TextInput, Typography } from '@strapi/design-system';
import { forwardRef, type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { readYuan, toYuanText } from '../../../../../admin/formats/money';

interface MoneyInputProps {
  name: string;
  /** Fen, as it is stored. */
  value: number | null | undefined;
  onChange: (name: string, fen: number | null) => void;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/**
 * An amount that people type as yuan and the form keeps as fen. The text stays as typed until the field is left. While
 * it is no amount the form holds NaN, which its validation refuses: keeping the last good amount would save that.
 */
export const MoneyInput = forwardRef<HTMLInputElement, MoneyInputProps>(function MoneyInput(props, ref) {
  const { name, value, onChange, label, labelAction, hint, placeholder, error, required, disabled } = props;
  const { formatMessage } = useIntl();
  const [text, setText] = useState(() => textOf(value));
  const fen = text.trim() === '' ? null : readYuan(text);
  const isWrong = text.trim() !== '' && fen === null;

  // Discarding changes, another language or another version bring a value that nobody typed.
  useEffect(() => {
    setText((typed) => (Number.isNaN(value) || readYuan(typed) === (value ?? null) ? typed : textOf(value)));
  }, [value]);

  const type = (typed: string) => {
    setText(typed);
    onChange(name, typed.trim() === '' ? null : (readYuan(typed) ?? Number.NaN));
  };

  return (
    <Field.Root
      name={name}
      hint={hint}
      required={required}
      error={isWrong ? formatMessage({ id: 'ticketing.money.not-an-amount' }) : error}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput
        ref={ref}
        inputMode="decimal"
        autoComplete="off"
        startAction={<Typography textColor="neutral600">¥</Typography>}
        placeholder={placeholder || '0.00'}
        disabled={disabled}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => fen !== null && setText(toYuanText(fen))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});

const textOf = (fen: number | null | undefined): string =>
  Number.isFinite(fen) ? toYuanText(Number(fen)) : '';

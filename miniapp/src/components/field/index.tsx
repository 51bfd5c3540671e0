import { Input, Text, Textarea, View } from '@tarojs/components';
import './index.scss';

interface FieldProps {
  id: string;
  name: string;
  hint: string;
  value: string;
  longest: number;
  kind?: 'text' | 'number' | 'nickname' | 'lines';
  /** What is wrong with it. */
  problem?: string | null;
  onEdit: (value: string) => void;
}

/** A line to write on, or some, below its name; what is wrong stands where it is wrong. */
export function Field({ id, name, hint, value, longest, kind = 'text', problem, onEdit }: FieldProps) {
  const shared = {
    id,
    value,
    maxlength: longest,
    placeholder: hint,
    placeholderClass: 'field__hint',
    onInput: (event: { detail: { value: string } }) => onEdit(event.detail.value),
    'aria-label': name,
  };
  return (
    <View className={`field ${problem ? 'field--wrong' : ''}`}>
      <Text className="field__name">{name}</Text>
      {kind === 'lines' ? (
        <Textarea {...shared} className="field__lines" autoHeight={false} />
      ) : (
        <Input {...shared} type={kind} className="field__line" />
      )}
      {problem && (
        <Text id={`${id}-problem`} className="field__problem" role="alert">
          {problem}
        </Text>
      )}
    </View>
  );
}

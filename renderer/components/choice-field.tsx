import { NativeSelect, type NativeSelectProps } from '@mantine/core';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface ChoiceFieldProps<Value extends string>
  extends Omit<NativeSelectProps, 'data' | 'value' | 'onChange' | 'defaultValue'> {
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A short fixed list of choices; the value keeps its own type, no text is taken on trust. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { choices, value, onChange, ...rest } = props;
  return (
    <NativeSelect
      {...rest}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}

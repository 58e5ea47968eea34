import { PasswordInput, Stack, Text } from '@mantine/core';
import { SHORTEST_PASSWORD } from '../../../shared/contract/backup.ts';

export interface NewPassword {
  first: string;
  again: string;
}

export const NO_PASSWORD: NewPassword = { first: '', again: '' };

/** Why a new password cannot be used yet; empty when it can. */
export function passwordTrouble({ first, again }: NewPassword): string {
  if (first.length < SHORTEST_PASSWORD) return `Kata sandi paling sedikit ${SHORTEST_PASSWORD} huruf.`;
  return first === again ? '' : 'Kedua kata sandi belum sama.';
}

interface NewPasswordFieldsProps {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
}

/** A password typed twice, and what it means to lose it, said before it is set. */
export function NewPasswordFields({ value, onChange }: NewPasswordFieldsProps) {
  const trouble = value.again === '' ? '' : passwordTrouble(value);
  return (
    <Stack gap="xs" maw={420}>
      <Text size="sm">
        <strong>Kata sandi yang hilang tidak dapat dipulihkan.</strong> Tanpa kata sandi itu cadangan tidak
        dapat dibuka oleh siapa pun. Tulis di kertas, lalu simpan di tempat yang terkunci.
      </Text>
      <PasswordInput
        label="Kata sandi baru"
        value={value.first}
        maxLength={200}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
      />
      <PasswordInput
        label="Ketik sekali lagi"
        value={value.again}
        maxLength={200}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        error={trouble === '' ? undefined : trouble}
      />
    </Stack>
  );
}

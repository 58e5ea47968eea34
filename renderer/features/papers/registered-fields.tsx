import { Group, Stack, Switch } from '@mantine/core';
import type { Notice } from '../../../shared/domain/supplement.ts';
import { type NumberedPart, paperOfPart } from '../../../shared/domain/usual-code.ts';
import { DateField } from '../../components/date-field.tsx';
import { NumberFields } from '../../components/number-fields/number-fields.tsx';
import type { PaperForm } from './paper-form.ts';

/** Parts with a number, a date and a signer of their own. */
export type RegisteredPart = NumberedPart;
type Registered = Pick<
  Notice,
  'letterDate' | 'isDayBlank' | 'code' | 'sequence' | 'sequenceSuffix' | 'numberText'
>;

interface RegisteredFieldsProps {
  form: PaperForm;
  part: RegisteredPart;
  /** Code that the office uses where the paper has none of its own. */
  usualCode: string;
  /** Berita acara tells its day in words, so it has no date to type. */
  hasDate?: boolean;
}

/** Number and date of a paper, and the number as it will print (rules 8 to 12). */
export function RegisteredFields({ form, part, usualCode, hasDate = true }: RegisteredFieldsProps) {
  const { meetingId, errors, dossier, change } = form;
  const value = form.value[part];
  const set = (fields: Partial<Registered>) => change(part, fields);
  return (
    <Stack gap={6}>
      <NumberFields
        meetingId={meetingId}
        paper={paperOfPart(part)}
        value={value}
        onChange={set}
        errors={errors}
        path={`${part}.`}
        usualCode={usualCode}
        meeting={dossier.meeting.value}
        profile={dossier.profile.value}
      />
      {hasDate && (
        <Group gap="sm" align="flex-end">
          <DateField
            label="Tanggal naskah"
            value={value.letterDate}
            error={errors[`${part}.letterDate`]}
            data-field={`${part}.letterDate`}
            onChange={(letterDate) => set({ letterDate })}
          />
          <Switch
            pb={6}
            label="Tanggal dikosongkan, diisi dengan tangan"
            checked={value.isDayBlank}
            onChange={(event) => set({ isDayBlank: event.currentTarget.checked })}
          />
        </Group>
      )}
    </Stack>
  );
}

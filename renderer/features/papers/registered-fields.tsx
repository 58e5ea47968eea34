import { Group, NumberInput, Switch, Text, TextInput } from '@mantine/core';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import type { Notice, Supplement } from '../../../shared/domain/supplement.ts';
import { DateField } from '../../components/date-field.tsx';
import type { PaperForm } from './paper-form.ts';

/** Parts with a number, a date and a signer of their own. */
export type RegisteredPart = 'notice' | 'officialRecord' | 'report' | 'reportMemo' | 'pressRelease';
type Registered = Pick<Notice, 'letterDate' | 'isDayBlank' | 'code' | 'sequence' | 'numberText'>;

interface RegisteredFieldsProps {
  form: PaperForm;
  part: RegisteredPart;
  /** Code that the office uses where the paper has none of its own. */
  usualCode: string;
  /** Berita acara tells its day in words, so it has no date to type. */
  hasDate?: boolean;
}

const MOST = 999_999;

/** Number and date of a paper, and the number as it will print (rules 8 to 12). */
export function RegisteredFields({ form, part, usualCode, hasDate = true }: RegisteredFieldsProps) {
  const { value, errors, dossier, change } = form;
  const paper: Supplement[RegisteredPart] = value[part];
  const set = (fields: Partial<Registered>) => change(part, fields);
  const isGiven = paper.numberText !== '';
  return (
    <div>
      <Group gap="sm" align="flex-start">
        <TextInput
          label="Kode klasifikasi"
          w={150}
          value={paper.code}
          placeholder={usualCode}
          error={errors[`${part}.code`]}
          disabled={isGiven}
          data-field={`${part}.code`}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <NumberInput
          label="Nomor urut"
          w={130}
          value={paper.sequence ?? ''}
          placeholder="dikosongkan"
          min={1}
          max={MOST}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={errors[`${part}.sequence`]}
          disabled={isGiven}
          data-field={`${part}.sequence`}
          onChange={(typed) => set({ sequence: typeof typed === 'number' ? typed : null })}
        />
        <TextInput
          label="Nomor utuh"
          style={{ flex: '1 1 200px' }}
          value={paper.numberText}
          placeholder="bila sudah diberikan buku lain"
          error={errors[`${part}.numberText`]}
          data-field={`${part}.numberText`}
          onChange={(event) => set({ numberText: event.currentTarget.value })}
        />
      </Group>
      <Text size="sm" mt={6} mb={6} aria-live="polite">
        Tercetak:{' '}
        <Text span fw={600} style={{ whiteSpace: 'pre-wrap' }}>
          {printedNumber(paper, dossier.meeting.value, dossier.profile.value, usualCode)}
        </Text>
      </Text>
      {hasDate && (
        <Group gap="sm" align="flex-end">
          <DateField
            label="Tanggal naskah"
            value={paper.letterDate}
            error={errors[`${part}.letterDate`]}
            data-field={`${part}.letterDate`}
            onChange={(letterDate) => set({ letterDate })}
          />
          <Switch
            pb={6}
            label="Tanggal dikosongkan, diisi dengan tangan"
            checked={paper.isDayBlank}
            onChange={(event) => set({ isDayBlank: event.currentTarget.checked })}
          />
        </Group>
      )}
    </div>
  );
}

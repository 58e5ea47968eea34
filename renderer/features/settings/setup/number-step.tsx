import { checkNumberTemplate } from '../../../../shared/domain/numbering.ts';
import { FieldRow, NumberField, TextField } from '../fields.tsx';
import { NUMBER_PART_MEANINGS, NumberExamples } from '../number-examples.tsx';
import { PartButtons } from '../part-buttons.tsx';
import { partOf, type SectionProps } from '../profile-part.ts';

export function NumberStep({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'numbering');
  return (
    <>
      <TextField
        label="Pola nomor"
        maw={520}
        required
        value={value.template}
        error={error('template') ?? checkNumberTemplate(value.template)}
        onChange={(template) => set('template', template)}
      />
      <NumberExamples profile={form.value} />
      <FieldRow>
        <TextField
          label="Kode unit"
          description="Misalnya Bag.Um atau Setda."
          w={220}
          value={value.unit}
          error={error('unit')}
          onChange={(unit) => set('unit', unit)}
        />
        <NumberField
          label="Lebar nomor urut"
          description="0: tanpa nol di depan."
          unit="angka"
          w={180}
          value={value.sequenceWidth}
          error={error('sequenceWidth')}
          onChange={(width) => set('sequenceWidth', width)}
        />
      </FieldRow>
      <PartButtons
        label="Bagian nomor yang dapat dipakai"
        meanings={NUMBER_PART_MEANINGS}
        onPick={(part) => set('template', `${value.template}{${part}}`)}
      />
    </>
  );
}

import { FieldRow } from '../fields.tsx';
import { NUMBER_PART_MEANINGS } from '../number-examples.tsx';
import { PatternField, SequenceWidthField, UnitCodeField } from '../numbering-fields.tsx';
import { PartButtons } from '../part-buttons.tsx';
import { partOf, type SectionProps } from '../profile-part.ts';

export function NumberStep({ form }: SectionProps) {
  const { value, set } = partOf(form, 'numbering');
  return (
    <>
      <PatternField form={form} label="Pola nomor" />
      <FieldRow>
        <UnitCodeField form={form} />
        <SequenceWidthField form={form} />
      </FieldRow>
      <PartButtons
        label="Bagian nomor yang dapat dipakai"
        meanings={NUMBER_PART_MEANINGS}
        onPick={(part) => set('template', `${value.template}{${part}}`)}
      />
    </>
  );
}

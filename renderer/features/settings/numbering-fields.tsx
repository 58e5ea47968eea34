import { checkNumberTemplate } from '../../../shared/domain/numbering.ts';
import { NumberField, TextField } from './fields.tsx';
import { NumberExamples } from './number-examples.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

/* What the settings and the assistant ask about numbers alike. */

/** The pattern, and what it makes of an example. */
export function PatternField({ form, label }: SectionProps & { label: string }) {
  const { value, set, error } = partOf(form, 'numbering');
  return (
    <>
      <TextField
        label={label}
        maw={520}
        required
        value={value.template}
        error={error('template') ?? checkNumberTemplate(value.template)}
        onChange={(template) => set('template', template)}
      />
      <NumberExamples profile={form.value} />
    </>
  );
}

export function UnitCodeField({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'numbering');
  return (
    <TextField
      label="Kode unit"
      description="Misalnya Bag.Um atau Setda."
      w={220}
      value={value.unit}
      error={error('unit')}
      onChange={(unit) => set('unit', unit)}
    />
  );
}

export function SequenceWidthField({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'numbering');
  return (
    <NumberField
      label="Lebar nomor urut"
      description="0: tanpa nol di depan."
      unit="angka"
      w={180}
      value={value.sequenceWidth}
      error={error('sequenceWidth')}
      onChange={(width) => set('sequenceWidth', width)}
    />
  );
}

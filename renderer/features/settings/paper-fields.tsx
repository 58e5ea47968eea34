import { ChoiceField } from '../../components/choice-field.tsx';
import { FieldRow, NumberField } from './fields.tsx';
import { PAPER_CHOICES } from './office-choices.ts';
import { MARGINS } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

/** Size of the paper and its margins, in the settings and in the assistant. */
export function PaperFields({ form }: SectionProps) {
  const paper = partOf(form, 'paper');
  return (
    <>
      <ChoiceField
        label="Ukuran kertas"
        w={240}
        choices={PAPER_CHOICES}
        value={paper.value.size}
        onChange={(size) => paper.set('size', size)}
      />
      <FieldRow>
        {MARGINS.map(({ field, label }) => (
          <NumberField
            key={field}
            label={label}
            unit="mm"
            w={120}
            value={paper.value[field]}
            error={paper.error(field)}
            onChange={(margin) => paper.set(field, margin)}
          />
        ))}
      </FieldRow>
    </>
  );
}

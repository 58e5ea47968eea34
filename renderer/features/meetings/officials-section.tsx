import { OfficialEditor } from '../../components/official-picker/official-editor.tsx';
import { Section } from '../../components/section.tsx';
import { ClashNotes } from './clash-notes.tsx';
import type { ClashProps } from './meeting-form.ts';

const ROLES = [
  { field: 'chair', label: 'Pimpinan rapat', hasServiceFields: true },
  // Never signs, so no rank and number are asked.
  { field: 'secretary', label: 'Sekretaris rapat', hasServiceFields: false },
  { field: 'recorder', label: 'Pencatat (notulis)', hasServiceFields: true },
] as const;

/** Who leads, who is secretary, who writes the minutes. */
export function OfficialsSection({ form, clashes }: ClashProps) {
  const { value, setField, errors } = form;
  return (
    <Section title="Pimpinan dan petugas" description="Yang belum diketahui dikosongkan saja.">
      <ClashNotes clashes={clashes.filter(({ kind }) => kind === 'leader')} />
      {ROLES.map(({ field, label, hasServiceFields }) => (
        <OfficialEditor
          key={field}
          label={label}
          path={field}
          hasServiceFields={hasServiceFields}
          on={value.date}
          value={value[field]}
          errors={errors}
          onChange={(official) => setField(field, official)}
        />
      ))}
    </Section>
  );
}

import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { MINUTES_FORMS, type Minutes } from '../../../shared/domain/minutes.ts';
import { Section } from '../../components/section.tsx';
import { LockableRichText } from './lockable-rich-text.tsx';
import type { MinutesForm } from './minutes-form.ts';

const FORM_NAMES: Readonly<Record<Minutes['form'], string>> = {
  A: 'Bentuk A (Permendagri 1/2023)',
  B: 'Bentuk B (Permendagri 54/2009)',
  C: 'Bentuk C (praktik umum)',
};

/** The form that prints, and how the meeting was opened. Another form never loses typed text (rule 32). */
export const FormAndOpening = memo(FormFields, isSame);

/** Drawn again only for what it shows itself. */
function isSame(before: MinutesForm, next: MinutesForm): boolean {
  const { value, errors } = before;
  return value.form === next.value.form && value.opening === next.value.opening && errors === next.errors;
}

function FormFields({ value, errors, setField }: MinutesForm) {
  return (
    <Section title="Pembukaan">
      <NativeSelect
        label="Bentuk naskah"
        w={300}
        data={MINUTES_FORMS.map((form) => ({ value: form, label: FORM_NAMES[form] }))}
        value={value.form}
        data-field="form"
        onChange={(event) => {
          const form = MINUTES_FORMS.find((name) => name === event.currentTarget.value);
          if (form !== undefined) setField('form', form);
        }}
      />
      <LockableRichText
        label="Kata pembukaan"
        description="Siapa yang membuka rapat, pukul berapa, dan pengantarnya."
        value={value.opening}
        error={errors.opening}
        data-field="opening"
        onChange={(opening) => setField('opening', opening)}
      />
    </Section>
  );
}

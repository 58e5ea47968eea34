import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { RichTextField } from '../../components/rich-text/rich-text-field.tsx';
import { Section } from '../../components/section.tsx';
import type { MinutesForm } from './minutes-form.ts';
import { MinutesSigner } from './minutes-signer.tsx';

/** How the meeting was closed, and who signs. */
export function MinutesClosing({ dossier, ...form }: MinutesForm & { dossier: StoredDossier }) {
  const { value, errors, setField } = form;
  return (
    <>
      <Section title="Penutup">
        <RichTextField
          label="Kata penutup"
          description="Siapa yang menutup rapat dan pukul berapa."
          value={value.closing}
          error={errors.closing}
          data-field="closing"
          onChange={(closing) => setField('closing', closing)}
        />
      </Section>
      <Section title="Penanda tangan">
        <MinutesSigner {...form} dossier={dossier} />
      </Section>
    </>
  );
}

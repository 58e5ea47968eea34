import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { Section } from '../../components/section.tsx';
import { LockableRichText } from './lockable-rich-text.tsx';
import type { MinutesForm } from './minutes-form.ts';
import { MinutesSigner } from './minutes-signer.tsx';
import { MinutesTrailers } from './minutes-trailers.tsx';

interface MinutesClosingProps extends MinutesForm {
  meetingId: string;
  dossier: StoredDossier;
}

/** How the meeting was closed, who signs, and what stands under that. */
export function MinutesClosing({ meetingId, dossier, ...form }: MinutesClosingProps) {
  const { value, errors, setField } = form;
  return (
    <>
      <Section title="Penutup">
        <LockableRichText
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
      {value.form === 'B' && <MinutesTrailers meetingId={meetingId} />}
    </>
  );
}

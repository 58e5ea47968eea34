import { memo } from 'react';
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
export const MinutesClosing = memo(ClosingFields, isSame);

/** Drawn again only for what it shows itself. */
function isSame(before: MinutesClosingProps, next: MinutesClosingProps): boolean {
  const { value, errors, dossier } = before;
  return (
    value.form === next.value.form &&
    value.closing === next.value.closing &&
    value.signatory === next.value.signatory &&
    errors === next.errors &&
    dossier === next.dossier
  );
}

function ClosingFields({ meetingId, dossier, ...form }: MinutesClosingProps) {
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

import { fillPhrase } from '../../../shared/domain/text.ts';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import type { InvitationForm } from './invitation-form.ts';

/** Opening and closing; left empty they print the office's phrases, which stand there as placeholders. */
export function WordingSection({ value, errors, setField, meeting, profile }: InvitationForm) {
  const { phrases } = profile;
  const opening =
    meeting.purpose === '' ? phrases.invitationOpeningWithoutPurpose : phrases.invitationOpening;
  const filled = fillPhrase(opening, { tujuan: meeting.purpose, acara: meeting.title });
  return (
    <Section
      title="Kalimat pembuka dan penutup"
      description="Kosongkan untuk memakai kalimat dari profil kantor, yang terlihat samar dan miring."
    >
      <LongText
        label="Pembuka"
        value={value.opening}
        placeholder={filled}
        error={errors.opening}
        data-field="opening"
        onChange={(text) => setField('opening', text)}
      />
      <LongText
        label="Penutup"
        minRows={1}
        value={value.closing}
        placeholder={phrases.invitationClosing}
        error={errors.closing}
        data-field="closing"
        onChange={(text) => setField('closing', text)}
      />
    </Section>
  );
}

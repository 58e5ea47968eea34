import { Section } from '../../components/section.tsx';
import { TextListEditor } from '../../components/text-list-editor.tsx';
import type { InvitationForm } from './invitation-form.ts';

/** What stands under the signature: catatan and tembusan. */
export function ClosingSection({ value, errors, setField, profile }: InvitationForm) {
  return (
    <Section title="Catatan dan tembusan">
      <div data-field="notes">
        <TextListEditor
          label={profile.phrases.notesLabel.replace(/:$/, '') || 'Catatan'}
          itemName="catatan"
          placeholder="mis. Mohon hadir 15 menit sebelum rapat dimulai"
          value={value.notes}
          errorOf={(index) => errors[`notes.${index}`]}
          onChange={(notes) => setField('notes', notes)}
        />
      </div>
      <div data-field="copyRecipients">
        <TextListEditor
          label={profile.signature.copyLabel.replace(/:$/, '') || 'Tembusan'}
          itemName="tembusan"
          placeholder="mis. Bupati Contoh"
          value={value.copyRecipients}
          errorOf={(index) => errors[`copyRecipients.${index}`]}
          onChange={(copies) => setField('copyRecipients', copies)}
        />
      </div>
    </Section>
  );
}

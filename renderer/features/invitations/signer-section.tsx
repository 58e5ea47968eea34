import { SignatoryEditor } from '../../components/official-picker/signatory-editor.tsx';
import { Section } from '../../components/section.tsx';
import type { InvitationForm } from './invitation-form.ts';

/** Who signs the letter; the directory proposes who held the office on the letter's day. */
export function SignerSection({ value, errors, setField, meeting, profile }: InvitationForm) {
  return (
    <Section title="Penanda tangan">
      <div data-field="signatory">
        <SignatoryEditor
          value={value.signatory}
          errors={errors}
          path="signatory"
          on={value.letterDate ?? meeting.date}
          profile={profile}
          onChange={(signatory) => setField('signatory', signatory)}
        />
      </div>
    </Section>
  );
}

import { NumberFields } from '../../components/number-fields/number-fields.tsx';
import type { InvitationForm } from './invitation-form.ts';

/** The number of the invitation; its fields stand in the record itself. */
export function LetterNumber(form: InvitationForm) {
  const { meetingId, value, errors, setField, meeting, profile } = form;
  return (
    <NumberFields
      meetingId={meetingId}
      paper="invitation"
      value={value}
      onChange={({ code, sequence, sequenceSuffix, numberText }) => {
        if (code !== undefined) setField('code', code);
        if (sequence !== undefined) setField('sequence', sequence);
        if (sequenceSuffix !== undefined) setField('sequenceSuffix', sequenceSuffix);
        if (numberText !== undefined) setField('numberText', numberText);
      }}
      errors={errors}
      usualCode={profile.numbering.invitationCode}
      meeting={meeting}
      profile={profile}
    />
  );
}

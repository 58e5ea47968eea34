import { Group, Radio, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { officialText } from '../../../shared/domain/meeting-text.ts';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import { SignatoryEditor } from '../../components/official-picker/signatory-editor.tsx';
import { SignaturePreview } from '../../components/official-picker/signature-preview.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import type { MinutesForm } from './minutes-form.ts';

/** Who signs as Pimpinan: the chair of the meeting unless somebody else is named (rules 33, 35). */
export function MinutesSigner({
  value,
  errors,
  setField,
  dossier,
}: MinutesForm & { dossier: StoredDossier }) {
  const meeting = dossier.meeting.value;
  const profile = dossier.profile.value;
  const { signatory } = value;
  const [isAsking, setAsking] = useState(false);
  const isOther = isAsking || isNamed(signatory);
  // What was typed comes back when the user goes to and fro between the two choices.
  const typed = useRef<Signatory>(EMPTY_SIGNATORY);
  const choose = (isOtherChosen: boolean) => {
    if (!isOtherChosen) typed.current = signatory;
    setAsking(isOtherChosen);
    setField('signatory', isOtherChosen ? typed.current : EMPTY_SIGNATORY);
  };
  const chair = officialText(meeting.chair);
  return (
    <Stack gap="xs" data-field="signatory">
      <Radio.Group
        aria-label="Yang menandatangani notula"
        value={isOther ? 'other' : 'chair'}
        onChange={(choice) => choose(choice === 'other')}
      >
        <Group gap="md">
          <Radio value="chair" label={`Pimpinan rapat (${chair === '' ? 'belum diisi' : chair})`} />
          <Radio value="other" label="Pejabat lain" />
        </Group>
      </Radio.Group>
      {isOther ? (
        <SignatoryEditor
          value={signatory}
          errors={errors}
          path="signatory"
          on={meeting.date}
          profile={profile}
          onChange={(next) => setField('signatory', next)}
        />
      ) : (
        <Group>
          <SignaturePreview signatory={{ mandate: [], official: meeting.chair }} profile={profile} />
        </Group>
      )}
    </Stack>
  );
}

function isNamed({ mandate, official }: Signatory): boolean {
  return mandate.length > 0 || official.title !== '' || official.name.name !== '';
}

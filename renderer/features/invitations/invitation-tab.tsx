import { Stack } from '@mantine/core';
import { invitationSchema } from '../../../shared/domain/invitation.ts';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { AddresseesSection } from './addressees-section.tsx';
import { ClosingSection } from './closing-section.tsx';
import { withoutEmptyLines } from './empty-lines.ts';
import { LetterSection } from './letter-section.tsx';
import { MergeSection } from './merge/merge-section.tsx';
import { SignerSection } from './signer-section.tsx';
import { WordingSection } from './wording-section.tsx';

/** Undangan of a meeting: everything of the letter that is not the meeting's own. */
export function InvitationTab({ meetingId }: { meetingId: string }) {
  return (
    <DossierGate meetingId={meetingId}>
      {(dossier) => <InvitationEditor meetingId={meetingId} dossier={dossier} />}
    </DossierGate>
  );
}

function InvitationEditor({ meetingId, dossier }: { meetingId: string; dossier: StoredDossier }) {
  const { invitation } = dossier;
  const autosave = useAutosave({
    record: `invitation:${meetingId}`,
    schema: invitationSchema,
    initial: invitation.value,
    version: invitation.version,
    updatedAt: invitation.updatedAt,
    save: (value, version) => call('invitations.save', { meetingId, version, value }),
    prepare: withoutEmptyLines,
  });
  const { value, errors, setField, setValue } = autosave;
  const meeting = dossier.meeting.value;
  const form = { meetingId, value, errors, setField, meeting, profile: dossier.profile.value };
  return (
    <PaperPanel meetingId={meetingId} kind="invitation" title="Undangan" isSpecimen={meeting.isSpecimen}>
      <Stack gap="sm">
        <SaveStatus of={autosave} />
        <LetterSection {...form} />
        <AddresseesSection {...form} setValue={setValue} />
        <WordingSection {...form} />
        <SignerSection {...form} />
        <ClosingSection {...form} />
        <MergeSection meetingId={meetingId} addressees={value.addressees} />
      </Stack>
    </PaperPanel>
  );
}

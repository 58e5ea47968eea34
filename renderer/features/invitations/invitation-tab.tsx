import { Stack } from '@mantine/core';
import { memo, useDeferredValue } from 'react';
import { invitationSchema } from '../../../shared/domain/invitation.ts';
import { INVITATION_PARTS } from '../../../shared/domain/merge-fields/invitation.ts';
import { InvitationChanges } from '../../components/invitation-changes/invitation-changes.tsx';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { call } from '../../lib/api.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { AddresseesSection } from './addressees-section.tsx';
import { ClosingSection } from './closing-section.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { withoutEmptyLines } from './empty-lines.ts';
import { LetterSection } from './letter-section.tsx';
import { MergeSection } from './merge/merge-section.tsx';
import { NoticeOffer } from './notice-offer.tsx';
import { SignerSection } from './signer-section.tsx';
import { useRecipientPreview } from './use-recipient-preview.tsx';
import { WordingSection } from './wording-section.tsx';

const LaterMerge = memo(MergeSection);
const LaterDelivery = memo(DeliverySection);

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
    parts: INVITATION_PARTS,
    initial: invitation.value,
    version: invitation.version,
    updatedAt: invitation.updatedAt,
    save: (value, version) => call('invitations.save', { meetingId, version, value }),
    prepare: withoutEmptyLines,
  });
  const { value, errors, setField, setValue } = autosave;
  const isClosed = useIsClosed();
  const meeting = dossier.meeting.value;
  // Long lists below the form follow the typing when there is time.
  const settledValue = useDeferredValue(value);
  const settled = settledValue.addressees;
  const preview = useRecipientPreview(value, invitation.value);
  const form = { meetingId, value, errors, setField, meeting, profile: dossier.profile.value };
  return (
    <PaperPanel
      meetingId={meetingId}
      kind="invitation"
      title="Undangan"
      isSpecimen={meeting.isSpecimen}
      preview={preview}
    >
      <Stack gap="sm">
        <SaveStatus of={autosave} />
        <NoticeOffer meetingId={meetingId} meeting={meeting}>
          <InvitationChanges meetingId={meetingId} />
        </NoticeOffer>
        <ReadOnlyFields>
          <Stack gap="sm">
            <LetterSection {...form} />
            <AddresseesSection {...form} setValue={setValue} />
            <WordingSection {...form} />
            <SignerSection {...form} />
            <ClosingSection {...form} />
          </Stack>
        </ReadOnlyFields>
        {!isClosed && <LaterMerge meetingId={meetingId} addressees={settled} />}
        <LaterDelivery meetingId={meetingId} value={settledValue} meeting={meeting} profile={form.profile} />
      </Stack>
    </PaperPanel>
  );
}

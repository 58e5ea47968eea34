import { Stack } from '@mantine/core';
import type { ComponentType } from 'react';
import { useLocation } from 'react-router';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import { DossierGate } from '../../components/paper-panel/dossier-gate.tsx';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { PaperPanel } from '../../components/paper-panel/paper-panel.tsx';
import { stateText } from '../../components/paper-panel/use-jump.ts';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { SupplementGate } from '../../components/supplement/supplement-gate.tsx';
import { useSupplement } from '../../components/supplement/use-supplement.ts';
import { FollowUpMatrixForm, FollowUpSlipsForm, InvitationMemoForm, ReceiptsForm } from './facts-forms.tsx';
import { chooseFurtherPaper, type FurtherKind, type FurtherPaper } from './further-papers.ts';
import { NoticeForm } from './notice-form.tsx';
import { OfficialRecordForm } from './official-record-form.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { type PaperForm, paperForm } from './paper-form.ts';
import classes from './papers.module.css';
import { PapersOverview } from './papers-overview.tsx';
import { PhotosForm } from './photos-form.tsx';
import { PressReleaseForm } from './press-release-form.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportMemoForm } from './report-memo-form.tsx';
import { DeliveryListForm, EnvelopesForm, LabelsForm, TableCardsForm } from './sheet-forms.tsx';

const FORMS: Record<FurtherKind, ComponentType<PaperForm>> = {
  notice: NoticeForm,
  'invitation-memo': InvitationMemoForm,
  'report-memo': ReportMemoForm,
  report: ReportForm,
  'official-record': OfficialRecordForm,
  photos: PhotosForm,
  'follow-up-matrix': FollowUpMatrixForm,
  'follow-up-slips': FollowUpSlipsForm,
  'press-release': PressReleaseForm,
  'delivery-list': DeliveryListForm,
  receipts: ReceiptsForm,
  envelopes: EnvelopesForm,
  labels: LabelsForm,
  'table-cards': TableCardsForm,
};

interface PapersTabProps {
  meetingId: string;
  /** From the address; a finding of another tab leads here without it, but with its field. With neither all are shown. */
  kind: string | undefined;
}

/** Naskah lain of a meeting: every paper beyond undangan, daftar hadir and notula. */
export function PapersTab({ meetingId, kind }: PapersTabProps) {
  const location = useLocation();
  const paper = chooseFurtherPaper(kind, stateText(location.state, 'field'));
  if (paper === null) return <PapersOverview meetingId={meetingId} />;
  return (
    <div className={classes.columns}>
      <PaperChoice meetingId={meetingId} chosen={paper.kind} />
      <div>
        <DossierGate meetingId={meetingId}>
          {(dossier) => (
            <SupplementGate meetingId={meetingId}>
              {(stored) => <PaperEditor dossier={dossier} stored={stored} paper={paper} />}
            </SupplementGate>
          )}
        </DossierGate>
      </div>
    </div>
  );
}

interface PaperEditorProps {
  dossier: StoredDossier;
  stored: StoredSupplement;
  paper: FurtherPaper;
}

function PaperEditor({ dossier, stored, paper: { kind, label } }: PaperEditorProps) {
  const { meetingId } = stored;
  const autosave = useSupplement(stored);
  const Form = FORMS[kind];
  return (
    <PaperPanel
      key={kind}
      meetingId={meetingId}
      kind={kind}
      title={label}
      isSpecimen={dossier.meeting.value.isSpecimen}
    >
      <Stack gap="sm">
        <SaveStatus of={autosave} />
        <ReadOnlyFields>
          <Form {...paperForm(meetingId, autosave, dossier)} />
        </ReadOnlyFields>
      </Stack>
    </PaperPanel>
  );
}

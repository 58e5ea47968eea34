import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { AttendanceModel } from './attendance.model.ts';
import { composeAttendance } from './compose-attendance.ts';
import { composeDeliveryList, composeEnvelopes, composeLabels, composeReceipts } from './compose-delivery.ts';
import { composeFollowUpMatrix, composeFollowUpSlips } from './compose-follow-up.ts';
import { composeInvitation } from './compose-invitation.ts';
import { composeInvitationMemo, composeReportMemo } from './compose-memo.ts';
import { composeMinutes } from './compose-minutes.ts';
import { composeNotice } from './compose-notice.ts';
import { composeOfficialRecord } from './compose-official-record.ts';
import { composePhotos } from './compose-photos.ts';
import { composePressRelease } from './compose-press-release.ts';
import { composeReport } from './compose-report.ts';
import { composeTableCards } from './compose-table-cards.ts';
import type { FollowUpMatrixModel, FollowUpSlipsModel } from './follow-up.model.ts';
import type { InvitationModel } from './invitation.model.ts';
import type { MemoModel } from './memo.model.ts';
import type { MinutesModel } from './minutes.model.ts';
import type { NoticeModel } from './notice.model.ts';
import type { Pictures } from './paper.model.ts';
import type { PressReleaseModel } from './press-release.model.ts';
import type {
  DeliveryListModel,
  EnvelopesModel,
  LabelsModel,
  PhotosModel,
  ReceiptsModel,
  TableCardsModel,
} from './sheets.model.ts';
import type { OfficialRecordModel, ReportModel } from './titled.model.ts';

/** The plain model of each paper. */
export interface PaperModels {
  invitation: InvitationModel;
  attendance: AttendanceModel;
  minutes: MinutesModel;
  notice: NoticeModel;
  'invitation-memo': MemoModel;
  'report-memo': MemoModel;
  report: ReportModel;
  'official-record': OfficialRecordModel;
  photos: PhotosModel;
  'follow-up-matrix': FollowUpMatrixModel;
  'follow-up-slips': FollowUpSlipsModel;
  'press-release': PressReleaseModel;
  'delivery-list': DeliveryListModel;
  receipts: ReceiptsModel;
  envelopes: EnvelopesModel;
  labels: LabelsModel;
  'table-cards': TableCardsModel;
}

type Composer<Model> = (dossier: Dossier, profile: OfficeProfile, pictures: Pictures) => Model;

/** How each paper's words are decided from the records. No `docx` here: the main process composes, the worker builds. */
const COMPOSERS: { [K in PaperKind]: Composer<PaperModels[K]> } = {
  invitation: composeInvitation,
  attendance: composeAttendance,
  minutes: composeMinutes,
  notice: composeNotice,
  'invitation-memo': composeInvitationMemo,
  'report-memo': composeReportMemo,
  report: composeReport,
  'official-record': composeOfficialRecord,
  photos: composePhotos,
  'follow-up-matrix': composeFollowUpMatrix,
  'follow-up-slips': composeFollowUpSlips,
  'press-release': composePressRelease,
  'delivery-list': composeDeliveryList,
  receipts: composeReceipts,
  envelopes: composeEnvelopes,
  labels: composeLabels,
  'table-cards': composeTableCards,
};

/** A paper of a kind, as plain data that can go to a worker. */
export interface ComposedPaper<K extends PaperKind = PaperKind> {
  kind: K;
  model: PaperModels[K];
}

/** The plain model of a paper, ready to be built. */
export function composePaperOf<K extends PaperKind>(
  kind: K,
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): ComposedPaper<K> {
  return { kind, model: COMPOSERS[kind](dossier, profile, pictures) };
}

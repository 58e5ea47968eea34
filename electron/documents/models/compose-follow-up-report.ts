import { checkFollowUpReport } from '../../../shared/domain/checks/follow-up-report.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { FollowUpPaperKind } from '../../../shared/domain/follow-up-progress.ts';
import { type FollowUp, groupByOwner } from '../../../shared/domain/follow-ups.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { leaderOfBody } from '../../../shared/domain/office-words.ts';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import type { ComposedPaper } from './compose.ts';
import { composeSheet, composeSignature, field } from './compose-common.ts';
import { matrixLabels, matrixRow, slipLabels, slipRow } from './compose-follow-up.ts';
import type { FollowUpMatrixModel, FollowUpSlipsModel } from './follow-up.model.ts';
import type { Pictures } from './paper.model.ts';

/** An item with the meeting that it comes from. */
export interface ReportItem extends FollowUp {
  meetingId: string;
  meetingTitle: string;
  meetingDate: string | null;
  /** The agency that gets the slip: the owner itself, or the office that the owner's position belongs to. */
  agency: string;
}

/** What a paper over several meetings is made from; the items stand in their order on the paper. */
export interface FollowUpReport {
  /** `periode 1 Januari 2025 s.d. 30 Juni 2025`. */
  period: string;
  /** Further lines of the head: series, owner. */
  about: readonly { label: string; text: string }[];
  items: readonly ReportItem[];
  /** One of the meetings is a specimen, so the paper is one too. */
  isSpecimen: boolean;
}

interface Sources {
  report: FollowUpReport;
  profile: OfficeProfile;
  pictures: Pictures;
  /** Who signs the slips. */
  signatory: Signatory;
}

/** The plain model of a follow-up paper over several meetings; missing data makes it a KONSEP (rule 19). */
export function composeFollowUpReport(kind: FollowUpPaperKind, sources: Sources): ComposedPaper {
  return kind === 'follow-up-matrix'
    ? { kind, model: composeMatrix(sources) }
    : { kind, model: composeSlips(sources) };
}

function composeMatrix({ report, profile, pictures }: Sources): FollowUpMatrixModel {
  const isDraft = report.isSpecimen || checkFollowUpReport('follow-up-matrix', profile, null).length > 0;
  const paper = composeSheet({
    profile,
    pictures,
    signatory: EMPTY_SIGNATORY,
    letterheadChoice: 'by-signer',
    title: `Matriks Tindak Lanjut ${report.period}`.trim(),
    isDraft,
  });
  return {
    ...paper,
    page: { ...paper.page, orientation: 'landscape' },
    heading: profile.phrases.followUpMatrixTitle,
    subheading: report.period,
    fields: report.about.map(({ label, text }) => field(label, [text])),
    labels: matrixLabels(profile),
    rows: withHeadings(report.items, matrixRow),
  };
}

function composeSlips({ report, profile, pictures, signatory }: Sources): FollowUpSlipsModel {
  const { phrases } = profile;
  const isDraft = report.isSpecimen || checkFollowUpReport('follow-up-slips', profile, signatory).length > 0;
  const opening = splitParagraphs(fillPhrase(phrases.followUpSlipPeriodOpening, { periode: report.period }));
  return {
    ...composeSheet({
      profile,
      pictures,
      signatory,
      letterheadChoice: 'by-signer',
      title: `Lembar Tindak Lanjut ${report.period}`.trim(),
      isDraft,
    }),
    heading: phrases.followUpSlipTitle,
    labels: slipLabels(profile),
    slips: groupByOwner(report.items, ({ agency }) => agency).map(({ owner, items }) => ({
      owner: `Yth. ${leaderOfBody(owner)}`,
      opening,
      rows: withHeadings(items, slipRow),
    })),
    closing: splitParagraphs(phrases.followUpSlipClosing),
    signature: composeSignature(signatory, profile),
  };
}

/** Rows with the name of the meeting above the first of each. */
function withHeadings<Row>(
  items: readonly ReportItem[],
  rowOf: (item: ReportItem, heading: string) => Row,
): Row[] {
  return items.map((item, index) =>
    rowOf(item, items[index - 1]?.meetingId === item.meetingId ? '' : meetingHeading(item)),
  );
}

function meetingHeading({ meetingTitle, meetingDate }: ReportItem): string {
  return meetingDate === null ? meetingTitle : `${meetingTitle}, ${formatDate(meetingDate)}`;
}

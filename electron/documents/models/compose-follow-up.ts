import { formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { followUpsOf, openFollowUpsByOwner } from '../../../shared/domain/follow-ups.ts';
import { meetingDateText, placeLines } from '../../../shared/domain/meeting-text.ts';
import type { ActionItem } from '../../../shared/domain/minutes.ts';
import { minutesSignatory } from '../../../shared/domain/minutes-signatory.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { BLANK, composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import type {
  FollowUpMatrixModel,
  FollowUpRow,
  FollowUpSlip,
  FollowUpSlipsModel,
} from './follow-up.model.ts';
import type { Pictures } from './paper.model.ts';

const PROGRESS: Record<ActionItem['state'], string> = { open: '', done: 'Selesai', dropped: 'Dibatalkan' };
/** An empty row to write in while the minutes name no follow-up. */
const EMPTY_ROW: FollowUpRow = { text: '', owner: '', due: '', progress: '' };

/** Matriks tindak lanjut: all follow-ups of the meeting, also those that are done or dropped (rule 38). */
export function composeFollowUpMatrix(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): FollowUpMatrixModel {
  const { meeting } = dossier;
  const { phrases } = profile;
  const paper = composePaper({
    kind: 'follow-up-matrix',
    dossier,
    profile,
    pictures,
    signatory: EMPTY_SIGNATORY,
    letterheadChoice: 'by-signer',
    word: 'Matriks Tindak Lanjut',
  });
  const rows = followUpsOf(dossier).map(matrixRow);
  return {
    ...paper,
    page: { ...paper.page, orientation: 'landscape' },
    heading: phrases.followUpMatrixTitle,
    subheading: meeting.title,
    labels: [
      phrases.matrixText,
      phrases.matrixOwner,
      phrases.matrixDue,
      phrases.matrixProgress,
      phrases.matrixProof,
    ],
    fields: [field('Hari/Tanggal', [meetingDateText(meeting)]), field('Tempat', placeLines(meeting))],
    rows: rows.length === 0 ? [EMPTY_ROW] : rows,
  };
}

function matrixRow({ text, owner, due, note, state }: ActionItem): FollowUpRow {
  const progress = [PROGRESS[state], note].filter((part) => part !== '').join('; ');
  return { text: oneParagraph(text), owner, due: dueText(due), progress };
}

/** A slip for each owner of something that is still open, signed as the minutes are. */
export function composeFollowUpSlips(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): FollowUpSlipsModel {
  const signatory = minutesSignatory(dossier);
  const { phrases } = profile;
  const opening = slipOpening(dossier, profile);
  const slips = openFollowUpsByOwner(dossier).map(
    ({ owner, items }): FollowUpSlip => ({
      owner: `Yth. ${owner}`,
      opening,
      rows: items.map(({ text, due, note }) => ({ text: oneParagraph(text), due: dueText(due), note })),
    }),
  );
  const blank: FollowUpSlip = { owner: `Yth. ${BLANK}`, opening, rows: [{ text: '', due: '', note: '' }] };
  return {
    ...composePaper({
      kind: 'follow-up-slips',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: 'by-signer',
      word: 'Lembar Tindak Lanjut',
    }),
    heading: phrases.followUpSlipTitle,
    labels: [phrases.actionText, phrases.actionDue, phrases.actionNote],
    slips: slips.length === 0 ? [blank] : slips,
    closing: splitParagraphs(phrases.followUpSlipClosing),
    signature: composeSignature(signatory, profile),
  };
}

function slipOpening({ meeting }: Dossier, { phrases }: OfficeProfile): string[] {
  return splitParagraphs(
    fillPhrase(phrases.followUpSlipOpening, {
      acara: meeting.title,
      waktu: orBlank(meetingDateText(meeting), SHORT_BLANK),
      tempat: orBlank(placeLines(meeting).join(', '), SHORT_BLANK),
    }),
  );
}

function dueText(due: string | null): string {
  return due === null ? '' : formatDate(due);
}

function oneParagraph(text: string): string {
  return splitParagraphs(text).join(' ');
}

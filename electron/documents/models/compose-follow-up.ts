import { formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { FOLLOW_UP_STATE_WORDS } from '../../../shared/domain/follow-up-progress.ts';
import { type FollowUp, followUpsOf, openFollowUpsByOwner } from '../../../shared/domain/follow-ups.ts';
import { heldPlaceLines, meetingDateText } from '../../../shared/domain/meeting-text.ts';
import { minutesSignatory } from '../../../shared/domain/minutes-signatory.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { leaderOfBody } from '../../../shared/domain/office-words.ts';
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

/** An empty row to write in while the minutes name no follow-up. */
const EMPTY_ROW: FollowUpRow = { heading: '', text: '', owner: '', due: '', progress: '', proof: '' };

/** Matriks tindak lanjut: all follow-ups of the meeting, also those that are done or dropped (rule 38). */
export function composeFollowUpMatrix(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): FollowUpMatrixModel {
  const { meeting } = dossier;
  const paper = composePaper({
    kind: 'follow-up-matrix',
    dossier,
    profile,
    pictures,
    signatory: EMPTY_SIGNATORY,
    letterheadChoice: 'by-signer',
    word: 'Matriks Tindak Lanjut',
  });
  const rows = followUpsOf(dossier).map((item) => matrixRow(item));
  return {
    ...paper,
    page: { ...paper.page, orientation: 'landscape' },
    heading: profile.phrases.followUpMatrixTitle,
    subheading: meeting.title,
    labels: matrixLabels(profile),
    fields: [
      field(profile.phrases.listDate, [meetingDateText(meeting)]),
      field(profile.phrases.listPlace, heldPlaceLines(meeting)),
    ],
    rows: rows.length === 0 ? [EMPTY_ROW] : rows,
  };
}

/** Headings of the matrix: text, owner, due, progress, proof. */
export function matrixLabels({ phrases }: OfficeProfile): string[] {
  const { matrixText, matrixOwner, matrixDue, matrixProgress, matrixProof } = phrases;
  return [matrixText, matrixOwner, matrixDue, matrixProgress, matrixProof];
}

/** A row of the matrix; what is simply open says nothing about its progress. */
export function matrixRow(item: FollowUp, heading = ''): FollowUpRow {
  const { text, owner, due, note, state, lastNote, proofs } = item;
  const stateWord = state === 'open' ? '' : FOLLOW_UP_STATE_WORDS[state];
  return {
    heading,
    text: oneParagraph(text),
    owner,
    due: dueText(due),
    progress: joined([stateWord, note, oneParagraph(lastNote)]),
    proof: joined(proofs),
  };
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
      owner: `Yth. ${leaderOfBody(owner)}`,
      opening,
      rows: items.map((item) => slipRow(item)),
    }),
  );
  const blankRow = { heading: '', text: '', due: '', note: '' };
  const blank: FollowUpSlip = { owner: `Yth. ${BLANK}`, opening, rows: [blankRow] };
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
    labels: slipLabels(profile),
    slips: slips.length === 0 ? [blank] : slips,
    closing: splitParagraphs(phrases.followUpSlipClosing),
    signature: composeSignature(signatory, profile),
  };
}

/** Headings of a slip: text, due, note. */
export function slipLabels({ phrases }: OfficeProfile): string[] {
  return [phrases.actionText, phrases.actionDue, phrases.actionNote];
}

/** A row of a slip: what the minutes add, and how far it is. */
export function slipRow(item: FollowUp, heading = ''): FollowUpSlip['rows'][number] {
  const { text, due, note, lastNote } = item;
  return {
    heading,
    text: oneParagraph(text),
    due: dueText(due),
    note: joined([note, oneParagraph(lastNote)]),
  };
}

function slipOpening({ meeting }: Dossier, { phrases }: OfficeProfile): string[] {
  return splitParagraphs(
    fillPhrase(phrases.followUpSlipOpening, {
      acara: meeting.title,
      waktu: orBlank(meetingDateText(meeting), SHORT_BLANK),
      tempat: orBlank(heldPlaceLines(meeting).join(', '), SHORT_BLANK),
    }),
  );
}

function dueText(due: string | null): string {
  return due === null ? '' : formatDate(due);
}

function oneParagraph(text: string): string {
  return splitParagraphs(text).join(' ');
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

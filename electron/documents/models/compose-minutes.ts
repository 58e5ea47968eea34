import { formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { meetingDateText, meetingTimeText, officialText } from '../../../shared/domain/meeting-text.ts';
import type { ActionItem, Discussion } from '../../../shared/domain/minutes.ts';
import { minutesSignatory } from '../../../shared/domain/minutes-signatory.ts';
import { isNumberBlank, printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { participantsOf, participantText } from '../../../shared/domain/participants.ts';
import { splitParagraphs } from '../../../shared/domain/text.ts';
import { BLANK, composePaper, composeSignature, field } from './compose-common.ts';
import { letterDateText } from './compose-invitation.ts';
import type { ActionModel, DiscussionModel, MinutesModel } from './minutes.model.ts';
import type { FieldModel, Pictures } from './paper.model.ts';

/** Notula Form A: fields of rule 33, facts from the meeting (rule 35), only those who came (rule 36). */
export function composeMinutes(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): MinutesModel {
  const { meeting, minutes, attendance } = dossier;
  const { phrases, minutes: settings } = profile;
  const signatory = minutesSignatory(dossier);
  const heading = settings.title;
  const present = participantsOf(attendance).map(participantText);
  return {
    ...composePaper({
      kind: 'minutes',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: 'by-signer',
      word: titleCase(heading),
    }),
    heading,
    facts: composeFacts(dossier, profile),
    chairLabel: 'Pimpinan Sidang/Rapat',
    chairs: composeChairs(meeting),
    participantsLabel: 'Peserta sidang/rapat :',
    participants: present.length === 0 ? [BLANK] : present,
    activityLabel: 'Kegiatan Sidang/Rapat:',
    opening: splitParagraphs(minutes.opening),
    discussions: minutes.discussions.map((entry) => composeDiscussion(entry, meeting)).filter(isWritten),
    decisionsHeading: phrases.decisionsHeading,
    actionsHeading: phrases.actionsHeading,
    closing: splitParagraphs(minutes.closing),
    signature: composeSignature(signatory, profile, { intro: phrases.minutesSignerLabel }),
    recorderSignature:
      settings.signers === 'chair-and-recorder'
        ? composeSignature({ mandate: [], official: meeting.recorder }, profile, {
            intro: 'Pencatat',
            hasTags: false,
          })
        : null,
  };
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLocaleLowerCase('id');
}

function composeFacts(dossier: Dossier, profile: OfficeProfile): FieldModel[] {
  const { meeting } = dossier;
  const agenda = meeting.agenda.map(({ title }) => title);
  return [
    field('Sidang/Rapat', [meeting.title]),
    field('Hari/Tanggal', [meetingDateText(meeting)]),
    field('Surat Undangan', [invitationText(dossier, profile)]),
    field('Waktu Sidang/Rapat', [meetingTimeText(meeting, 'actual')]),
    { ...field('Acara', agenda.length === 0 ? [meeting.title] : agenda), isNumbered: true },
  ];
}

/** `000.1.5/15/Setda, 8 September 2025`: number and date of the letter that called the meeting; empty while neither is known. */
function invitationText({ invitation, meeting }: Dossier, profile: OfficeProfile): string {
  const date = letterDateText(invitation);
  if (date === '' && isNumberBlank(invitation)) return '';
  const number = printedNumber(invitation, meeting, profile);
  return [number, date].filter((part) => part !== '').join(', ');
}

function composeChairs({ chair, secretary, recorder }: Meeting): FieldModel[] {
  return [
    field('Ketua', [officialText(chair)]),
    field('Sekretaris', [officialText(secretary)]),
    field('Pencatat', [officialText(recorder)]),
  ];
}

function composeDiscussion(discussion: Discussion, meeting: Meeting): DiscussionModel {
  const item = meeting.agenda.find(({ id }) => id === discussion.agendaItemId);
  return {
    heading: item?.title ?? '',
    paragraphs: splitParagraphs(discussion.text),
    statements: discussion.statements
      .map(({ speaker, text }) => ({ speaker, paragraphs: splitParagraphs(text) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    decisions: discussion.decisions.map(({ text }) => oneParagraph(text)).filter((text) => text !== ''),
    actions: discussion.actionItems.map(composeAction).filter(({ text }) => text !== ''),
  };
}

function composeAction({ text, owner, due, note }: ActionItem): ActionModel {
  return { text: oneParagraph(text), owner, due: due === null ? '' : formatDate(due), note };
}

/** Decisions and follow-ups are numbered sentences: a typed line break does not start another number. */
function oneParagraph(text: string): string {
  return splitParagraphs(text).join(' ');
}

function isWritten({ paragraphs, statements, decisions, actions }: DiscussionModel): boolean {
  return [paragraphs, statements, decisions, actions].some((part) => part.length > 0);
}

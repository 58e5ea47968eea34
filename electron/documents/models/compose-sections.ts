import type { Dossier } from '../../../shared/domain/dossier.ts';
import {
  heldPlaceLines,
  meetingDateText,
  meetingTimeText,
  officialText,
} from '../../../shared/domain/meeting-text.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { participantsOf } from '../../../shared/domain/participants.ts';
import { countInWords } from '../../../shared/domain/terbilang.ts';
import { composeAction, oneParagraph } from './compose-minutes.ts';
import type { ActionModel } from './minutes.model.ts';
import type { FieldModel } from './paper.model.ts';
import type { ActionColumns, SectionModel } from './section.model.ts';

/** A section of which only the given parts are filled. */
export function section(heading: string, parts: Partial<Omit<SectionModel, 'heading'>>): SectionModel {
  return { heading, subsections: [], paragraphs: [], fields: [], items: [], actions: [], ...parts };
}

/** Whether anything stands under the heading; a section without it is left out and its letter closes up. */
export function isSectionFilled(model: SectionModel): boolean {
  return [model.subsections, model.paragraphs, model.fields, model.items, model.actions].some(
    (part) => part.length > 0,
  );
}

export function actionColumns({ phrases }: OfficeProfile): ActionColumns {
  const { actionText, actionOwner, actionDue, actionNote } = phrases;
  return { text: actionText, owner: actionOwner, due: actionDue, note: actionNote };
}

/** All decisions of the minutes, in their order. */
export function decisionsOf({ minutes }: Dossier): string[] {
  return minutes.discussions
    .flatMap(({ decisions }) => decisions.map(({ text }) => oneParagraph(text)))
    .filter((text) => text !== '');
}

/** All follow-ups of the minutes that were not dropped, in their order. */
export function actionsOf({ minutes }: Dossier): ActionModel[] {
  return minutes.discussions
    .flatMap(({ actionItems }) => actionItems.filter(({ state }) => state !== 'dropped').map(composeAction))
    .filter(({ text }) => text !== '');
}

/** How a meeting ran: only what is known (rule 41); the count is the one of the attendance list (rule 45). */
export function heldFacts({ meeting, attendance }: Dossier, { phrases }: OfficeProfile): FieldModel[] {
  const present = participantsOf(attendance).length;
  const facts: [string, string[]][] = [
    [phrases.minutesDate, [meetingDateText(meeting)]],
    [phrases.minutesPracticeTime, [meetingTimeText(meeting, 'actual')]],
    [phrases.minutesPracticePlace, heldPlaceLines(meeting)],
    [phrases.minutesAgenda, [meeting.title]],
    [phrases.minutesPracticeChair, [officialText(meeting.chair)]],
    [
      phrases.minutesPracticeParticipants,
      [present === 0 ? '' : countInWords(present, phrases.participantUnit).trim()],
    ],
  ];
  return facts
    .map(([label, lines]) => ({ label, lines: lines.filter((line) => line !== ''), isNumbered: false }))
    .filter(({ lines }) => lines.length > 0);
}

import { formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { ActionItem, Discussion } from '../../../shared/domain/minutes.ts';
import { minutesSignatory } from '../../../shared/domain/minutes-signatory.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { printedBlocks } from '../../../shared/domain/rich-text.ts';
import { splitParagraphs } from '../../../shared/domain/text.ts';
import { composePaper } from './compose-common.ts';
import { composeMinutesHead } from './compose-minutes-head.ts';
import { composeMinutesSignatures } from './compose-minutes-signatures.ts';
import type { ActionModel, DiscussionModel, MinutesModel, MinutesWords } from './minutes.model.ts';
import type { Pictures } from './paper.model.ts';

/** Notula in the form of its record: facts from the meeting (rule 35), only those who came (rule 36), no text lost (rule 32). */
export function composeMinutes(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): MinutesModel {
  const { meeting, minutes } = dossier;
  const heading = profile.minutes.title;
  return {
    ...composePaper({
      kind: 'minutes',
      dossier,
      profile,
      pictures,
      signatory: minutesSignatory(dossier),
      letterheadChoice: 'by-signer',
      word: titleCase(heading),
    }),
    form: minutes.form,
    heading,
    ...composeMinutesHead(dossier, profile),
    words: composeWords(minutes.form, profile),
    opening: printedBlocks(minutes.opening),
    discussions: minutes.discussions.map((entry) => composeDiscussion(entry, meeting)).filter(isWritten),
    closing: printedBlocks(minutes.closing),
    ...composeTrailers(dossier, profile),
    ...composeMinutesSignatures(dossier, profile),
  };
}

/** Form B alone has Catatan and Tembusan. */
function composeTrailers(
  { minutes, supplement }: Dossier,
  { phrases, signature }: OfficeProfile,
): Pick<MinutesModel, 'notes' | 'copies'> {
  const isPrinted = minutes.form === 'B';
  const { notes, copyRecipients } = supplement.minutesTrailer;
  return {
    notes: { label: phrases.notesLabel, items: isPrinted ? [...notes] : [] },
    copies: { label: signature.copyLabel, items: isPrinted ? [...copyRecipients] : [] },
  };
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLocaleLowerCase('id');
}

function composeWords(form: MinutesModel['form'], { phrases, minutes }: OfficeProfile): MinutesWords {
  const isPractice = form === 'C';
  return {
    opening: isPractice ? phrases.minutesPracticeOpening : phrases.minutesOpeningItem,
    discussion: isPractice ? phrases.minutesPracticeDiscussion : phrases.minutesDiscussionItem,
    decisions: {
      A: phrases.decisionsHeading,
      B: minutes.decisionLabel,
      C: phrases.minutesPracticeDecisions,
    }[form],
    actions: phrases.actionsHeading,
    closing: phrases.minutesPracticeClosing,
    columns: {
      text: phrases.actionText,
      owner: phrases.actionOwner,
      due: phrases.actionDue,
      note: isPractice ? phrases.minutesPracticeNote : phrases.actionNote,
    },
  };
}

function composeDiscussion(discussion: Discussion, meeting: Meeting): DiscussionModel {
  const item = meeting.agenda.find(({ id }) => id === discussion.agendaItemId);
  return {
    heading: item?.title ?? '',
    paragraphs: printedBlocks(discussion.text),
    statements: discussion.statements
      .map(({ speaker, text }) => ({ speaker, paragraphs: printedBlocks(text) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    decisions: discussion.decisions.map(({ text }) => oneParagraph(text)).filter((text) => text !== ''),
    actions: discussion.actionItems.map(composeAction).filter(({ text }) => text !== ''),
  };
}

export function composeAction({ text, owner, due, note }: ActionItem): ActionModel {
  return { text: oneParagraph(text), owner, due: due === null ? '' : formatDate(due), note };
}

/** Decisions and follow-ups are numbered sentences: a typed line break does not start another number. */
export function oneParagraph(text: string): string {
  return splitParagraphs(text).join(' ');
}

function isWritten({ paragraphs, statements, decisions, actions }: DiscussionModel): boolean {
  return [paragraphs, statements, decisions, actions].some((part) => part.length > 0);
}

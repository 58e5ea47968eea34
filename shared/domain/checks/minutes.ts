import type { Dossier } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import { minutesSignatory } from '../minutes-signatory.ts';
import type { OfficeProfile } from '../office-profile.ts';
import { participantsOf, speakerName } from '../participants.ts';
import type { Official } from '../people.ts';
import { isEmpty } from '../rich-text.ts';
import { checkMeetingFacts, checkOffice, checkSigner, missing, warning, when } from './common.ts';
import { checkWeekdays } from './wording.ts';

/** Notula (rules 35, 36, 38). */
export function checkMinutes(dossier: Dossier, profile: OfficeProfile): Finding[] {
  const { meeting, minutes, attendance } = dossier;
  const isWritten =
    !isEmpty(minutes.opening) || !isEmpty(minutes.closing) || minutes.discussions.some(hasText);
  return [
    ...checkOffice(profile),
    ...checkMeetingFacts(dossier),
    ...checkChair(meeting.chair),
    ...when(
      participantsOf(attendance).length === 0,
      warning('attendance', 'attendees', 'Belum ada peserta yang ditandai hadir.'),
    ),
    ...when(!isWritten, missing('minutes', 'opening', 'Isi notula belum ditulis.')),
    ...checkAgendaItems(dossier),
    ...checkSpeakers(dossier),
    ...checkActionItems(dossier),
    ...checkWeekdays('minutes', minutes, ['opening', 'discussions', 'closing']),
    ...checkSigner('minutes', 'signatory', minutesSignatory(dossier), profile),
  ];
}

function checkChair(chair: Official): Finding[] {
  return when(
    chair.title === '' && chair.name.name === '',
    missing('meeting', 'chair.title', 'Pimpinan rapat belum diisi.'),
  );
}

type Discussion = Dossier['minutes']['discussions'][number];

function hasText({ text, statements, decisions, actionItems }: Discussion): boolean {
  const texts = [text, ...statements.map((statement) => statement.text)];
  return (
    texts.some((rich) => !isEmpty(rich)) || [...decisions, ...actionItems].some((entry) => entry.text !== '')
  );
}

function checkAgendaItems({ meeting, minutes }: Dossier): Finding[] {
  return meeting.agenda.flatMap((item, index) => {
    const isWritten = minutes.discussions.some(
      (discussion) => discussion.agendaItemId === item.id && hasText(discussion),
    );
    return when(
      !isWritten,
      // The item may have no discussion yet, so its place is named by the item.
      warning('minutes', `discussions.${item.id}`, `Mata acara ke-${index + 1} belum berisi pembahasan.`),
    );
  });
}

function checkSpeakers({ attendance, minutes, meeting }: Dossier): Finding[] {
  const known = new Set(
    participantsOf(attendance).flatMap((row) => [
      speakerName(row),
      row.title,
      row.name,
      row.representative.title,
    ]),
  );
  for (const official of [meeting.chair, meeting.secretary, meeting.recorder])
    known.add(official.title).add(official.name.name);
  const present = new Set(participantsOf(attendance).map(({ id }) => id));
  return minutes.discussions.flatMap(({ statements }, index) =>
    statements
      .filter(
        ({ attendeeId, speaker }) => !(attendeeId !== null && present.has(attendeeId)) && !known.has(speaker),
      )
      .map(({ speaker }) =>
        warning(
          'minutes',
          `discussions.${index}.statements`,
          speaker === ''
            ? 'Ada pernyataan tanpa nama pembicara.'
            : `${speaker} tercatat berbicara, tetapi tidak ditandai hadir.`,
        ),
      ),
  );
}

function checkActionItems({ minutes }: Dossier): Finding[] {
  return minutes.discussions.flatMap(({ actionItems }, index) =>
    actionItems.flatMap(({ owner, due }, position) => [
      ...when(
        owner === '',
        warning(
          'minutes',
          `discussions.${index}.actionItems.${position}.owner`,
          `Tindak lanjut ke-${position + 1} belum ada penanggung jawabnya.`,
        ),
      ),
      ...when(
        due === null,
        warning(
          'minutes',
          `discussions.${index}.actionItems.${position}.due`,
          `Tindak lanjut ke-${position + 1} belum ada batas waktunya.`,
        ),
      ),
    ]),
  );
}

import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatDateWithBlankDay } from '../../../shared/domain/dates.ts';
import {
  meetingDateText,
  meetingTimeText,
  officialText,
  placeLines,
} from '../../../shared/domain/meeting-text.ts';
import { isNumberBlank, printedNumber } from '../../../shared/domain/numbering.ts';
import { countAttendance } from '../../../shared/domain/participants.ts';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { Section } from '../../components/section.tsx';
import classes from './meeting-facts.module.css';

/** Facts of the meeting as the minutes print them: taken over, never retyped (rule 35). */
export function MeetingFacts({ meetingId, dossier }: { meetingId: string; dossier: StoredDossier }) {
  return (
    <Section
      title="Data rapat"
      actions={
        <>
          <Anchor component={Link} to={`/rapat/${meetingId}/rapat`} size="sm">
            Ubah di tab Rapat
          </Anchor>
          <Anchor component={Link} to={`/rapat/${meetingId}/hadir`} size="sm">
            Daftar hadir
          </Anchor>
        </>
      }
    >
      <dl className={classes.facts}>
        {factsOf(dossier).map(({ label, text }) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>
              {text === '' ? (
                <Text span size="sm" c="dimmed" fs="italic">
                  belum diisi
                </Text>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function factsOf(dossier: StoredDossier): { label: string; text: string }[] {
  const meeting = dossier.meeting.value;
  return [
    { label: 'Sidang/Rapat', text: meeting.title },
    { label: 'Hari/Tanggal', text: meetingDateText(meeting) },
    { label: 'Surat Undangan', text: letterText(dossier) },
    { label: 'Waktu', text: meetingTimeText(meeting, 'actual') },
    { label: 'Tempat', text: placeLines(meeting).join(', ') },
    { label: 'Ketua', text: officialText(meeting.chair) },
    { label: 'Sekretaris', text: officialText(meeting.secretary) },
    { label: 'Pencatat', text: officialText(meeting.recorder) },
    { label: 'Peserta', text: participantsText(dossier) },
  ];
}

/** Number and date of the letter that called the meeting; empty while neither is known, as on the paper. */
function letterText({ invitation, meeting, profile }: StoredDossier): string {
  const letter = invitation.value;
  const { letterDate, isDayBlank } = letter;
  if (letterDate === null && isNumberBlank(letter)) return '';
  const number = printedNumber(letter, meeting.value, profile.value);
  if (letterDate === null) return number;
  return `${number}, ${isDayBlank ? formatDateWithBlankDay(letterDate) : formatDate(letterDate)}`;
}

function participantsText({ attendance }: StoredDossier): string {
  const { present, represented, total } = countAttendance(attendance.value);
  if (total === 0) return '';
  return `${present + represented} orang (${present} hadir, ${represented} diwakili) dari ${total} dalam daftar hadir`;
}

import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { memo, useId } from 'react';
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
import classes from './meeting-facts.module.css';

interface MeetingFactsProps {
  meetingId: string;
  dossier: StoredDossier;
}

/**
 * Facts of the meeting as the minutes print them: taken over, never retyped (rule 35). One line that opens, so that the
 * place to write stands on the first screen.
 */
export const MeetingFacts = memo(function MeetingFacts({ meetingId, dossier }: MeetingFactsProps) {
  const titleId = useId();
  const [isOpen, setOpen] = useLocalStorage({
    key: 'minutes-facts-open',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const facts = factsOf(dossier);
  return (
    <Paper component="section" withBorder px="sm" py={6} aria-labelledby={titleId}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <Title order={2} size="h5" id={titleId} className={classes.title}>
            Data rapat
          </Title>
          <Text span size="sm" c="dimmed">
            {shortText(dossier, facts)}
          </Text>
        </summary>
        <FactList facts={facts} />
        <Group gap="xs">
          <Anchor component={Link} to={`/rapat/${meetingId}/rapat`} size="sm">
            Ubah di tab Rapat
          </Anchor>
          <Anchor component={Link} to={`/rapat/${meetingId}/hadir`} size="sm">
            Daftar hadir
          </Anchor>
        </Group>
      </details>
    </Paper>
  );
});

interface Fact {
  label: string;
  /** Empty while nobody has filled it. */
  text: string;
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, text }) => (
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
  );
}

/** Day, how many came, how many of the facts are missing, and the place. */
function shortText({ meeting, attendance }: StoredDossier, facts: readonly Fact[]): string {
  const { present, represented, total } = countAttendance(attendance.value);
  const missing = facts.filter(({ text }) => text === '').length;
  return [
    meetingDateText(meeting.value),
    total === 0 ? '' : `${present + represented} dari ${total} hadir`,
    missing === 0 ? '' : `${missing} data belum diisi`,
    // May be long, and is cut first.
    placeLines(meeting.value)[0] ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function factsOf(dossier: StoredDossier): Fact[] {
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

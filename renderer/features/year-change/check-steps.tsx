import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { YearChangeState, YearMeetings } from '../../../shared/contract/year-change.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { REGISTER_WORDS } from '../../../shared/domain/letter-ledger.ts';

/** Numbers of the old year that wait for their letter, were left blank, or are missing without a reason. */
export function LettersStep({ state: { letters } }: { state: YearChangeState }) {
  const open = letters.filter(({ waiting, blank, gaps }) => waiting + blank + gaps > 0);
  return (
    <>
      {open.length === 0 ? (
        <Text size="sm">Semua nomor sudah terpakai atau dijelaskan.</Text>
      ) : (
        <List size="sm">
          {open.map(({ register, waiting, blank, gaps }) => (
            <List.Item key={register}>
              {REGISTER_WORDS[register]}:{' '}
              {[
                waiting === 0 ? '' : `${waiting} nomor dipesan atau sementara`,
                blank === 0 ? '' : `${blank} surat belum bernomor`,
                gaps === 0 ? '' : `${gaps} celah nomor belum dijelaskan`,
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </List.Item>
          ))}
        </List>
      )}
      <Group>
        <Button size="xs" variant="default" component={Link} to="/agenda-surat">
          Buka Agenda surat
        </Button>
      </Group>
    </>
  );
}

export function MinutesStep({ state: { awaitingMinutes, undated } }: { state: YearChangeState }) {
  return (
    <>
      <MeetingLinks
        meetings={awaitingMinutes}
        none="Semua rapat yang sudah berlangsung mempunyai notula final."
        lead={`${awaitingMinutes.total} rapat sudah berlangsung tanpa notula final:`}
        tab="notula"
      />
      {undated > 0 && (
        <Text size="sm" c="dimmed">
          {undated} rapat belum bertanggal. Yang tidak jadi dapat dihapus ke Tempat sampah.
        </Text>
      )}
    </>
  );
}

export function CloseStep({ state: { toClose } }: { state: YearChangeState }) {
  return (
    <>
      <MeetingLinks
        meetings={toClose}
        none="Tidak ada rapat selesai yang berkasnya masih terbuka."
        lead={`${toClose.total} rapat selesai, berkasnya belum ditutup:`}
        tab="berkas"
      />
      <Text size="sm" c="dimmed">
        Retensi dihitung sejak berkas ditutup. Penutupan ada pada tab Berkas rapat masing-masing.
      </Text>
    </>
  );
}

interface FollowUpsStepProps {
  state: YearChangeState;
  onNextMeeting: (seriesId: string) => void;
}

/** Promises stay those of their own meeting; the next meeting of a series can carry them as its first agenda item. */
export function FollowUpsStep({ state: { followUps }, onNextMeeting }: FollowUpsStepProps) {
  const { open, overdue, series } = followUps;
  return (
    <>
      <Text size="sm">
        {open === 0
          ? 'Tidak ada tindak lanjut yang terbuka.'
          : `${open} tindak lanjut terbuka, ${overdue} di antaranya lewat tenggat. Semuanya tetap tampil di Tindak lanjut; tidak ada yang hilang pada tahun baru.`}
      </Text>
      {series.map(({ id, name, open: count }) => (
        <Group key={id} gap="xs">
          <Text size="sm">
            {name}: {count} terbuka
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Bawa ke rapat berikutnya: ${name}`}
            onClick={() => onNextMeeting(id)}
          >
            Bawa ke rapat berikutnya…
          </Button>
        </Group>
      ))}
      <Group>
        <Button size="xs" variant="default" component={Link} to="/tindak-lanjut">
          Buka Tindak lanjut
        </Button>
      </Group>
    </>
  );
}

interface MeetingLinksProps {
  meetings: YearMeetings;
  none: string;
  lead: string;
  /** Of the dossier. */
  tab: string;
}

function MeetingLinks({ meetings: { total, rows }, none, lead, tab }: MeetingLinksProps) {
  if (total === 0) return <Text size="sm">{none}</Text>;
  return (
    <>
      <Text size="sm">{lead}</Text>
      <List size="sm">
        {rows.map(({ id, title, date }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/rapat/${id}/${tab}`} size="sm" underline="always">
              {title}
            </Anchor>
            {date !== null && `, ${formatDate(date)}`}
          </List.Item>
        ))}
      </List>
      {total > rows.length && (
        <Text size="sm" c="dimmed">
          dan {total - rows.length} rapat lain; selengkapnya di halaman Rapat.
        </Text>
      )}
    </>
  );
}

import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Attendance, Attendee, Quorum } from '../../../../shared/domain/attendance.ts';
import { formatClock, formatWeekdayDate } from '../../../../shared/domain/dates.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import { AddWalkIn, type WalkInHandle } from '../add-walk-in.tsx';
import { BigCounts } from '../desk/big-counts.tsx';
import desk from '../desk/desk.module.css';
import { LastEntries } from '../desk/last-entries.tsx';
import { QuorumFields } from '../desk/quorum-fields.tsx';
import { RepresentativeForm } from '../desk/representative-form.tsx';
import { type Sentence, Told } from '../desk/told.tsx';
import { handleUndoKey } from '../desk/undo-keys.ts';
import type { Marks } from '../desk/use-marks.ts';
import { isHeldOn, timeNow, useOfficeClock } from '../desk/use-office-clock.ts';
import classes from './door.module.css';
import { DoorKeys, focusBeside } from './door-keys.tsx';
import { MatchList } from './match-list.tsx';
import type { DoorAction } from './match-row.tsx';
import { useMatches } from './use-matches.ts';

interface DoorModeProps {
  attendance: Attendance;
  meeting: Meeting;
  marks: Marks;
  quorumError: string | undefined;
  onQuorum: (quorum: Quorum) => void;
}

/** Meja penerima: three letters, Enter, the next guest. */
export function DoorMode({ attendance, meeting, marks, quorumError, onQuorum }: DoorModeProps) {
  const { zone } = meeting;
  const now = useOfficeClock(zone);
  const isToday = isHeldOn(meeting, now.slice(0, 10));
  const [typed, setTyped] = useState('');
  const [hasTimes, setHasTimes] = useState(isToday);
  const [askedId, setAskedId] = useState<string | null>(null);
  const [sentence, setSentence] = useState<Sentence>({ text: '' });
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const guest = useRef<WalkInHandle>(null);
  const matches = useMatches(attendance.attendees, typed);
  const asked = attendance.attendees.find(({ id }) => id === askedId);
  const { mark, patch } = marks;

  const back = useCallback(() => {
    setAskedId(null);
    setTyped('');
    search.current?.focus();
  }, []);
  useEffect(() => search.current?.focus(), []);

  const act = useCallback(
    (row: Attendee, action: DoorAction) => {
      const name = speakerName(row);
      if (action === 'represented') return setAskedId(row.id);
      if (action === 'left') {
        const leftAt = timeNow(zone);
        patch(row.id, { leftAt });
        setSentence({ text: `Pulang ${formatClock(leftAt)}: ${name}` });
      } else if (action === 'present' && row.state === 'present') {
        setSentence({ text: `${name} sudah dicatat hadir${at(row.arrivedAt)}.` });
      } else {
        const arrivedAt = action === 'present' && hasTimes ? timeNow(zone) : null;
        mark([row.id], action, { arrivedAt });
        setSentence({ text: `${action === 'present' ? 'Hadir' : 'Izin'}${at(arrivedAt)}: ${name}` });
      }
      back();
    },
    [zone, hasTimes, mark, patch, back],
  );
  const handleListKey = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      focusBeside(list.current, event.target, step, () => search.current?.focus());
    } else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.altKey &&
      !event.metaKey
    ) {
      // Whoever goes on typing looks for somebody else; the key itself arrives in the field.
      search.current?.focus();
    }
  }, []);
  const handleSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[data-match]')?.focus();
    } else if (event.key === 'Escape') setTyped('');
    else if (event.key === 'Enter') {
      event.preventDefault();
      const [first] = matches;
      if (typed.trim() === '')
        setSentence({ text: 'Ketik dahulu tiga huruf nama, jabatan, atau instansi.', isBad: true });
      else if (first === undefined)
        setSentence({ text: 'Tidak ada di daftar. Periksa ejaannya, atau catat sebagai tamu.', isBad: true });
      else act(first.row, event.shiftKey ? 'represented' : 'present');
    }
  };
  const saveRepresentative = (row: Attendee, representative: Attendee['representative']) => {
    const arrivedAt = hasTimes ? timeNow(zone) : null;
    mark([row.id], 'represented', { representative, arrivedAt });
    setSentence({ text: `Diwakili${at(arrivedAt)}: ${speakerName(row)}` });
    back();
  };

  return (
    <Stack
      gap="sm"
      onKeyDown={(event) => {
        const text = handleUndoKey(event, marks);
        if (text !== null) setSentence({ text });
      }}
    >
      <Group justify="space-between" gap="xs">
        <BigCounts attendance={attendance} />
        <span className={classes.clock}>
          {formatClock(now.slice(11))} {zone}
        </span>
      </Group>
      <div className={desk.columns}>
        <Stack gap="xs">
          <Group gap="xs" wrap="nowrap">
            <TextInput
              ref={search}
              size="xl"
              className={classes.search ?? ''}
              aria-label="Cari peserta yang datang"
              placeholder="Tiga huruf nama, jabatan, atau instansi"
              leftSection={<IconSearch size={24} aria-hidden />}
              leftSectionWidth={48}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={handleSearchKey}
            />
            <Button size="lg" variant="default" onClick={() => guest.current?.begin(typed.trim())}>
              Tamu
            </Button>
          </Group>
          <DoorKeys />
          <Told sentence={sentence} />
          {asked !== undefined ? (
            <RepresentativeForm
              key={asked.id}
              row={asked}
              size="md"
              onSave={(representative) => saveRepresentative(asked, representative)}
              onCancel={back}
            />
          ) : (
            <MatchList
              matches={matches}
              typed={typed}
              isEmptyList={attendance.attendees.length === 0}
              listRef={list}
              onAct={act}
              onOtherKey={handleListKey}
              onGuest={(name) => guest.current?.begin(name)}
            />
          )}
        </Stack>
        <Stack gap="sm">
          <LastEntries
            marks={marks}
            rows={attendance.attendees}
            hasTimes
            onTold={(text) => setSentence({ text })}
          />
          <Switch
            label="Catat jam datang"
            description={
              isToday || meeting.date === null
                ? undefined
                : `Rapat ini ${formatWeekdayDate(meeting.date)}, bukan hari ini.`
            }
            checked={hasTimes}
            onChange={(event) => setHasTimes(event.currentTarget.checked)}
          />
          <QuorumFields quorum={attendance.quorum} error={quorumError} onChange={onQuorum} />
        </Stack>
      </div>
      <AddWalkIn
        size="md"
        handle={guest}
        detailsOf={() => ({ arrivedAt: hasTimes ? timeNow(zone) : null })}
        onAdd={(row) => {
          marks.addGuest(row);
          setSentence({ text: `Tamu${at(row.arrivedAt)}: ${speakerName(row)}` });
          setTyped('');
        }}
      />
    </Stack>
  );
}

function at(time: string | null): string {
  return time === null ? '' : ` ${formatClock(time)}`;
}

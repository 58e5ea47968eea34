import { Group, Kbd, Text } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { Attendee } from '../../../shared/domain/attendance.ts';
import { speakerName } from '../../../shared/domain/participants.ts';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { RemovedNote } from '../../components/entry-grid/removed-note.tsx';
import { rowErrors } from '../../components/entry-grid/row-errors.ts';
import { useEntryRows } from '../../components/entry-grid/use-entry-rows.ts';
import { Section } from '../../components/section.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { AddWalkIn } from './add-walk-in.tsx';
import { AttendeeRow } from './attendee-row.tsx';
import own from './attendees.module.css';
import { MarkRest } from './mark-rest.tsx';
import { STATE_KEYS } from './state-keys.ts';

interface AttendeesSectionProps {
  rows: Attendee[];
  errors: Readonly<Record<string, string>>;
  /** Must stay the same function, so that rows need not be drawn again. */
  onChange: (recipe: (rows: Attendee[]) => Attendee[]) => void;
}

const FIRST_ROWS = 40;

/** The list itself, and the line for guests who were not invited. */
export function AttendeesSection({ rows, errors, onChange }: AttendeesSectionProps) {
  const { removed, patch, remove, restore } = useEntryRows<Attendee>(onChange);
  const isClosed = useIsClosed();
  // A long list opens at once: what is below the first screens is drawn when nothing else is to be done.
  const drawn = useDeferredValue(rows.length, FIRST_ROWS);
  return (
    <Section
      title={`Peserta (${rows.length})`}
      actions={isClosed ? undefined : <MarkRest rows={rows} onChange={onChange} />}
    >
      {rows.length > 0 && !isClosed && <KeyLegend />}
      <div className={classes.grid} data-field="attendees">
        {rows.length > 0 && <GridHead />}
        <ol className={classes.rows} aria-label="Daftar peserta">
          {rows.slice(0, Math.max(drawn, FIRST_ROWS)).map((row, index) => (
            <AttendeeRow
              key={row.id}
              row={row}
              index={index}
              errors={rowErrors(errors, `attendees.${index}`)}
              onPatch={patch}
              onRemove={remove}
            />
          ))}
        </ol>
        {removed !== null && <RemovedNote name={speakerName(removed)} onRestore={restore} />}
        {!isClosed && <AddWalkIn onAdd={(row) => onChange((now) => [...now, row])} />}
      </div>
    </Section>
  );
}

/** Which letter marks what, while the state of a row has the focus. */
function KeyLegend() {
  return (
    <Group gap="sm">
      <Text size="xs" c="dimmed">
        Pada kolom Kehadiran, tekan:
      </Text>
      {STATE_KEYS.filter(({ state }) => state !== 'invited').map(({ letter, label }) => (
        <Text key={letter} size="xs" c="dimmed">
          <Kbd size="xs">{letter}</Kbd> {label}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        <Kbd size="xs">Del</Kbd> Belum dicatat
      </Text>
      <Text size="xs" c="dimmed">
        <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> baris lain
      </Text>
    </Group>
  );
}

function GridHead() {
  return (
    <div className={`${classes.head} ${own.line}`} aria-hidden>
      <span className={classes.number}>No.</span>
      <span>Nama</span>
      <span>Jabatan</span>
      <span>Instansi</span>
      <span>Kehadiran</span>
      <span>Cara</span>
      <span />
    </div>
  );
}

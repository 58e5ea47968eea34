import { Group, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Attendee } from '../../../shared/domain/attendance.ts';
import { CellInput } from '../../components/entry-grid/cell-input.tsx';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { focusStateBeside, REPRESENTATIVE_MARK } from './row-focus.ts';

export interface AttendeePartProps {
  row: Attendee;
  index: number;
  errors: Readonly<Record<string, string>> | undefined;
  onPatch: (patch: Partial<Attendee>) => void;
}

/** Who came instead; Enter goes on to the state of the next row. */
export function RepresentativeFields({ row, index, errors, onPatch }: AttendeePartProps) {
  const { representative } = row;
  const name = `peserta ${index + 1}`;
  const path = `attendees.${index}.representative`;
  const goOn = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    focusStateBeside(event.currentTarget, 1);
  };
  return (
    <Group
      gap={6}
      wrap="nowrap"
      className={classes.extra}
      onKeyDown={goOn}
      {...{ [REPRESENTATIVE_MARK]: '' }}
    >
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        Diwakili oleh
      </Text>
      <div style={{ flex: 1 }}>
        <CellInput
          label={`Nama wakil, ${name}`}
          field={`${path}.name`}
          placeholder="nama wakil"
          value={representative.name}
          error={errors?.['representative.name']}
          onChange={(text) => onPatch({ representative: { ...representative, name: text } })}
        />
      </div>
      <div style={{ flex: 1 }}>
        <CellInput
          label={`Jabatan wakil, ${name}`}
          field={`${path}.title`}
          placeholder="jabatan wakil"
          value={representative.title}
          error={errors?.['representative.title']}
          onChange={(title) => onPatch({ representative: { ...representative, title } })}
        />
      </div>
      <div style={{ flex: '0 1 11rem' }}>
        <CellInput
          label={`Nomor surat tugas, ${name}`}
          field={`${path}.letter`}
          placeholder="nomor surat tugas"
          value={representative.letter}
          error={errors?.['representative.letter']}
          onChange={(letter) => onPatch({ representative: { ...representative, letter } })}
        />
      </div>
    </Group>
  );
}

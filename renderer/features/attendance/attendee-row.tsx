import { IconChevronDown, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { AttendanceState, Attendee } from '../../../shared/domain/attendance.ts';
import { markedAs, markOf } from '../../../shared/domain/attendance-marks.ts';
import { speakerName } from '../../../shared/domain/participants.ts';
import { CellInput } from '../../components/entry-grid/cell-input.tsx';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { CellButton } from '../../components/entry-grid/row-actions.tsx';
import { AttendeeDetails } from './attendee-details.tsx';
import own from './attendees.module.css';
import { ModeToggle } from './mode-toggle.tsx';
import { RepresentativeFields } from './representative-fields.tsx';
import { ROW_MARK } from './row-focus.ts';
import { StateControl } from './state-control.tsx';

interface AttendeeRowProps {
  row: Attendee;
  index: number;
  errors: Readonly<Record<string, string>> | undefined;
  onPatch: (id: string, patch: Partial<Attendee>) => void;
  onRemove: (id: string) => void;
}

/** One row of the list; drawn again only when it changes itself, so that hundreds of rows stay quick. */
export const AttendeeRow = memo(function AttendeeRow(props: AttendeeRowProps) {
  const { row, index, errors, onPatch, onRemove } = props;
  const [isOpen, setOpen] = useState(false);
  const name = `peserta ${index + 1}`;
  const path = `attendees.${index}`;
  const patch = (part: Partial<Attendee>) => onPatch(row.id, part);
  const mark = (state: AttendanceState) => patch(markOf(markedAs(row, state)));
  return (
    <li className={classes.row} {...{ [ROW_MARK]: row.id }}>
      <div className={`${classes.line} ${own.line}`}>
        <span className={classes.number}>
          {row.isWalkIn && <IconUserPlus size={14} role="img" aria-label="Tamu tanpa undangan" />} {index + 1}
          .
        </span>
        <CellInput
          label={`Nama, ${name}`}
          field={`${path}.name`}
          value={row.name}
          placeholder="diisi tangan"
          error={errors?.name}
          onChange={(text) => patch({ name: text })}
        />
        <CellInput
          label={`Jabatan, ${name}`}
          field={`${path}.title`}
          value={row.title}
          error={errors?.title}
          onChange={(title) => patch({ title })}
        />
        <CellInput
          label={`Instansi, ${name}`}
          field={`${path}.organisation`}
          value={row.organisation}
          error={errors?.organisation}
          onChange={(organisation) => patch({ organisation })}
        />
        <StateControl id={row.id} name={`${name}, ${speakerName(row)}`} state={row.state} onChange={mark} />
        <ModeToggle name={name} mode={row.mode} onChange={(mode) => patch({ mode })} />
        <div className={classes.actions}>
          <CellButton label={`Rincian ${name}`} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <IconChevronDown size={16} aria-hidden />
          </CellButton>
          <CellButton label={`Hapus ${name}`} onClick={() => onRemove(row.id)}>
            <IconTrash size={16} aria-hidden />
          </CellButton>
        </div>
      </div>
      {row.state === 'represented' && (
        <RepresentativeFields row={row} index={index} errors={errors} onPatch={patch} />
      )}
      {isOpen && <AttendeeDetails row={row} index={index} errors={errors} onPatch={patch} />}
    </li>
  );
});

import { memo } from 'react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import { STATE_LABELS } from '../state-keys.ts';
import classes from './sheet.module.css';

const BEFORE = 3;
const AFTER = 6;

interface SheetRowsProps {
  /** Who stands under each number; `null` was removed since the list was printed. */
  numbers: readonly (Attendee | null)[];
  /** The current number, from 1. */
  current: number;
  onGo: (number: number) => void;
}

/** The current row, large, with its neighbours; never more than these exist, however long the list is. */
export function SheetRows({ numbers, current, onGo }: SheetRowsProps) {
  const first = Math.max(1, Math.min(current - BEFORE, numbers.length - BEFORE - AFTER));
  const shown = numbers.slice(first - 1, first + BEFORE + AFTER);
  return (
    <ol className={classes.rows} aria-label="Lembar bertanda tangan" start={first}>
      {shown.map((row, index) => (
        <SheetRow
          key={row?.id ?? `removed ${first + index}`}
          row={row}
          number={first + index}
          isCurrent={first + index === current}
          onGo={onGo}
        />
      ))}
    </ol>
  );
}

interface SheetRowProps {
  row: Attendee | null;
  number: number;
  isCurrent: boolean;
  onGo: (number: number) => void;
}

const SheetRow = memo(function SheetRow({ row, number, isCurrent, onGo }: SheetRowProps) {
  return (
    <li aria-current={isCurrent || undefined}>
      <button
        type="button"
        tabIndex={-1}
        className={classes.row}
        data-current={isCurrent}
        onClick={() => onGo(number)}
      >
        <span className={classes.number}>{number}.</span>
        {row === null ? <span>sudah dihapus dari daftar</span> : <Who row={row} isCurrent={isCurrent} />}
        <span className={classes.state}>{row === null ? '' : STATE_LABELS[row.state]}</span>
      </button>
    </li>
  );
});

function Who({ row, isCurrent }: { row: Attendee; isCurrent: boolean }) {
  const name = row.name || speakerName(row);
  const post = [row.title, row.organisation].filter((text) => text !== '' && text !== name).join(' · ');
  const { representative, state } = row;
  const deputy = [representative.title, representative.name].filter((text) => text !== '').join(', ');
  return (
    <span>
      <span className={classes.name}>{isCurrent || post === '' ? name : `${name} · ${post}`}</span>
      {isCurrent && <span className={classes.post}>{post}</span>}
      {isCurrent && state === 'represented' && deputy !== '' && (
        <span className={classes.post}>oleh {deputy}</span>
      )}
    </span>
  );
}

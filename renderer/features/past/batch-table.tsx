import { Checkbox, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { PastRow } from '../../../shared/contract/past.ts';
import { isGuarded, RECORD_KIND_WORDS, SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { PastField } from '../../../shared/domain/past-guess.ts';
import {
  DataTable,
  type DataTableHandle,
  type TableColumn,
} from '../../components/data-table/data-table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './past.module.css';
import { doubtfulFields, isOpen, rowState } from './past-words.ts';
import { DateCell, KindCell, type RowEditing, TextCell, TitleCell } from './row-fields.tsx';

interface BatchTableProps {
  name: string;
  rows: readonly PastRow[];
  total: number;
  editing: RowEditing | null;
  chosen: ReadonlySet<string>;
  handle: Ref<DataTableHandle>;
  onBegin: (row: PastRow) => void;
  onChoose: (row: PastRow) => void;
  onLeaveOut: (row: PastRow) => void;
  onEndReached: () => void;
}

/** A row for each file, edited in its place. Enter edits, Space chooses, Delete leaves out. */
export function BatchTable(props: BatchTableProps) {
  const { name, rows, total, editing, chosen, onBegin, onChoose, onLeaveOut } = props;
  return (
    <div className={classes.table}>
      <DataTable
        caption={`Berkas impor ${name}`}
        columns={columnsWith(editing)}
        rows={rows}
        total={total}
        nameOf={(row) => `${isOpen(row) ? 'Periksa' : 'Lihat'}: ${row.path}`}
        onOpen={onBegin}
        onRemove={onLeaveOut}
        onKey={(event, row) => {
          if (event.key !== ' ') return false;
          event.preventDefault();
          onChoose(row);
          return true;
        }}
        actions={(row, tabIndex) =>
          isOpen(row) ? (
            <Checkbox
              aria-label={`Pilih ${row.path}`}
              size="xs"
              tabIndex={tabIndex}
              checked={chosen.has(row.id)}
              onChange={() => onChoose(row)}
            />
          ) : null
        }
        actionsWidth="3rem"
        handle={props.handle}
        onEndReached={props.onEndReached}
      />
    </div>
  );
}

function columnsWith(editing: RowEditing | null): readonly TableColumn<PastRow>[] {
  const cell =
    (shown: (row: PastRow) => ReactNode, edited: (row: PastRow, editing: RowEditing) => ReactNode) =>
    (row: PastRow) =>
      editing?.draft.id === row.id ? edited(row, editing) : shown(row);
  return [
    { header: 'Berkas', width: '19%', render: (row) => <FileName row={row} /> },
    {
      header: 'Tanggal dan nomor',
      width: '19%',
      render: cell(
        (row) => (
          <>
            <Value row={row} field="date">
              {row.date === null ? '' : formatDate(row.date)}
            </Value>
            <Value row={row} field="number" isSmall>
              {row.number}
            </Value>
          </>
        ),
        (row, now) => <DateCell row={row} editing={now} />,
      ),
    },
    {
      header: 'Judul dan instansi',
      render: cell(
        (row) => (
          <>
            <Value row={row} field="title">
              {row.title}
            </Value>
            <Value row={row} field="organisation" isSmall>
              {row.organisation}
            </Value>
          </>
        ),
        (row, now) => <TitleCell row={row} editing={now} />,
      ),
    },
    {
      header: 'Jenis dan sifat',
      width: '14%',
      render: cell(
        (row) =>
          row.title === '' ? null : (
            <>
              <Value row={row} field="kind">
                {RECORD_KIND_WORDS[row.kind]}
              </Value>
              <Text size="xs" {...(isGuarded(row.security) ? { fw: 600 } : { c: 'dimmed' })}>
                {SECURITY_WORDS[row.security]}
              </Text>
            </>
          ),
        (row, now) => <KindCell row={row} editing={now} />,
      ),
    },
    {
      header: 'Kode',
      width: '9%',
      render: cell(
        (row) => (
          <Value row={row} field="code">
            {row.code}
          </Value>
        ),
        (row, now) => <TextCell row={row} editing={now} name="code" label="Kode" maxLength={40} />,
      ),
    },
    { header: 'Keadaan', width: '13%', render: (row) => <StateMark row={row} /> },
  ];
}

function FileName({ row: { path } }: { row: PastRow }) {
  const at = path.lastIndexOf('/');
  return (
    <>
      <Text span inherit lineClamp={2}>
        {path.slice(at + 1)}
      </Text>
      {at !== -1 && (
        <Text span size="xs" c="dimmed" fw={400} lineClamp={1}>
          {path.slice(0, at)}
        </Text>
      )}
    </>
  );
}

interface ValueProps {
  row: PastRow;
  field: PastField;
  isSmall?: boolean;
  children: string;
}

/** A value that is doubted carries a question mark, not only a colour. */
function Value({ row, field, isSmall = false, children }: ValueProps) {
  const isDoubted = doubtfulFields(row).has(field);
  if (children === '' && !isDoubted) return null;
  return (
    <Text
      lineClamp={isSmall ? 1 : 2}
      {...(isSmall ? { size: 'xs' } : { inherit: true })}
      {...(isSmall || row.isLeftOut ? { c: 'dimmed' } : {})}
      {...(row.isLeftOut ? { td: 'line-through' } : {})}
    >
      {children}
      {isDoubted && (
        <Text span inherit c="var(--app-warning)" fw={700}>
          {' ?'}
          <VisuallyHidden> diragukan</VisuallyHidden>
        </Text>
      )}
    </Text>
  );
}

/** Word and sign, never colour alone. */
function StateMark({ row }: { row: PastRow }) {
  const { words, Icon } = rowState(row);
  return <StateBadge words={words} Icon={Icon} />;
}

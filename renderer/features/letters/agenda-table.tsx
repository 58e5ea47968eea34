import { Button, Loader, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { LetterFilter, LetterRow } from '../../../shared/contract/letters.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { REGISTER_WORDS } from '../../../shared/domain/letter-ledger.ts';
import {
  DataTable,
  type DataTableHandle,
  type TableColumn,
} from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { askNextPage } from '../../lib/next-page.ts';
import { LetterStateMark } from './letter-state-mark.tsx';
import { isNarrowed, letterName, runningText } from './letter-words.ts';
import { type LetterSort, useLetterList } from './letters.queries.ts';

interface AgendaTableProps {
  filter: LetterFilter;
  sort: LetterSort;
  /** The row that an address leads to; `null` for none. */
  target: string | null;
  handle: RefObject<DataTableHandle | null>;
  onOpen: (row: LetterRow) => void;
  onClear: () => void;
  onReserve: () => void;
}

/** The rows of the book. */
export function AgendaTable({ filter, sort, target, handle, onOpen, onClear, onReserve }: AgendaTableProps) {
  const list = useLetterList(filter, sort, target);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  useFocusOnce(handle, rows, target);
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat agenda surat" />;
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) {
    return isNarrowed(filter) ? (
      <NothingFound onClear={onClear}>Tidak ada surat yang cocok dengan saringan ini.</NothingFound>
    ) : (
      <EmptyState
        icon={<IconBook2 size={40} stroke={1.4} aria-hidden />}
        title={`${REGISTER_WORDS[filter.register]} ${filter.year} belum berisi`}
        action={
          <Button variant="default" onClick={onReserve}>
            Pesan nomor
          </Button>
        }
      >
        Nomor masuk sendiri ke agenda begitu diisi pada tab Undangan atau Naskah lain sebuah rapat, dan
        menjadi final begitu naskahnya dibuat bukan sebagai KONSEP. Surat yang tidak dibuat di sini dicatat
        lewat “Catat surat lain”.
      </EmptyState>
    );
  }
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {total} surat
      </Text>
      <DataTable
        caption={`Agenda ${REGISTER_WORDS[filter.register]} ${filter.year}`}
        columns={COLUMNS}
        rows={rows}
        total={total}
        markedId={target}
        nameOf={letterName}
        onOpen={onOpen}
        handle={handle}
        onEndReached={() => askNextPage(list)}
      />
    </>
  );
}

/** Puts the keyboard on the wanted row, once it is there. */
function useFocusOnce(
  handle: RefObject<DataTableHandle | null>,
  rows: readonly LetterRow[],
  target: string | null,
): void {
  const reached = useRef<string | null>(null);
  const index = rows.findIndex(({ id }) => id === target);
  useEffect(() => {
    if (target === null || index === -1 || reached.current === target) return;
    reached.current = target;
    handle.current?.focusRow(index);
  }, [handle, index, target]);
}

const COLUMNS: TableColumn<LetterRow>[] = [
  { header: 'No. urut', width: '5.5rem', render: (row) => <Struck row={row}>{runningText(row)}</Struck> },
  {
    header: 'Nomor dan tanggal',
    width: '17%',
    render: (row) => (
      <>
        <Struck row={row}>{row.number}</Struck>
        <Text size="xs" c="dimmed">
          {row.letterDate === null ? 'belum bertanggal' : formatDate(row.letterDate)}
        </Text>
      </>
    ),
  },
  { header: 'Hal', render: (row) => <SubjectCell row={row} /> },
  {
    header: 'Tujuan',
    width: '16%',
    render: ({ destination }) => (
      <Text span inherit lineClamp={2}>
        {destination}
      </Text>
    ),
  },
  {
    header: 'Kode, sifat',
    width: '6.5rem',
    render: ({ code, urgency }) => (
      <>
        {code}
        <Text size="xs" c="dimmed">
          {urgency}
        </Text>
      </>
    ),
  },
  { header: 'Status dan keterangan', width: '16%', render: (row) => <StateCell row={row} /> },
  {
    header: 'Terkirim',
    width: '6rem',
    render: ({ recipients, delivered }) => (recipients === 0 ? '' : `${delivered} dari ${recipients}`),
  },
];

/** A cancelled number stays readable, struck through; the word "Batal" stands in its row. */
function Struck({ row, children }: { row: LetterRow; children: string }) {
  return (
    <Text
      span
      inherit
      {...(row.state === 'void' ? { td: 'line-through' } : {})}
      style={{ whiteSpace: 'pre-wrap' }}
    >
      {children}
    </Text>
  );
}

function SubjectCell({ row: { subject, about, isMeetingTrashed } }: { row: LetterRow }) {
  return (
    <>
      <Text span inherit lineClamp={3}>
        {subject}
      </Text>
      {about !== '' && (
        <Text size="xs" c="dimmed" lineClamp={3}>
          {about}
          {isMeetingTrashed && ' (rapat di tempat sampah)'}
        </Text>
      )}
    </>
  );
}

function StateCell({ row: { state, voidReason, note, isIssued } }: { row: LetterRow }) {
  const remark = [
    state === 'void' ? voidReason : '',
    state === 'temporary' && isIssued ? 'Naskah sudah dibuat; tetapkan nomornya.' : '',
    state === 'blank' ? 'Nomor ditulis tangan; isi di sini.' : '',
    note,
  ].filter((part) => part !== '');
  return (
    <>
      <LetterStateMark state={state} />
      <Text size="xs" c="dimmed" lineClamp={2}>
        {remark.join(' · ')}
      </Text>
    </>
  );
}

import { Anchor, Badge, Button, Checkbox, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ScanTarget } from '../../../shared/contract/scans.ts';
import { pageRanges } from '../../../shared/domain/page-ranges.ts';
import { PAPER_TITLES } from '../../../shared/domain/seal-contents.ts';
import { MeetingPicker } from './meeting-picker.tsx';
import { type BatchRow, canFile, filingOf } from './scan-rows.ts';
import type { ScanBatch } from './use-scan-batch.ts';

/** One file of the batch: what was found in it, what the clerk decides, what became of it. */
export function ScanEntry({ row, batch }: { row: BatchRow; batch: ScanBatch }) {
  const { file, found } = row;
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}>
        <Text size="sm" fw={500}>
          {file.name}
        </Text>
        {found !== null && found.pages > 0 && (
          <Text size="xs" c="dimmed">
            {found.pages} halaman
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        {row.state === 'filed' ? <FiledIn row={row} /> : <Decision row={row} batch={batch} />}
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <StateMark state={row.state} />
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <RowButtons row={row} batch={batch} />
      </Table.Td>
    </Table.Tr>
  );
}

function Decision({ row, batch }: { row: BatchRow; batch: ScanBatch }) {
  const { file, found, ticked, own, problem, state } = row;
  const isOpen = state === 'asking';
  const tick = (place: number) =>
    batch.change(file.token, {
      ticked: ticked.includes(place) ? ticked.filter((other) => other !== place) : [...ticked, place],
    });
  return (
    <Stack gap={6}>
      {[problem, ...(found?.doubts ?? [])]
        .filter((text) => text !== '')
        .map((text) => (
          <Text key={text} size="sm">
            {text}
          </Text>
        ))}
      {found?.knownIn.map(({ meetingId, title }) => (
        <Anchor key={meetingId} component={Link} to={`/rapat/${meetingId}/berkas`} size="sm">
          Sudah ada di: {title}
        </Anchor>
      ))}
      {found?.targets.map((target, place) => (
        <Checkbox
          key={`${target.meetingId} ${target.kind} ${target.version}`}
          size="sm"
          disabled={!isOpen || !canFile(target)}
          checked={ticked.includes(place)}
          onChange={() => tick(place)}
          label={targetWords(target, found.pages)}
        />
      ))}
      {isOpen && (
        <MeetingPicker
          name={file.name}
          value={own}
          onChange={(value) => batch.change(file.token, { own: value })}
        />
      )}
      <Notes row={row} />
    </Stack>
  );
}

function targetWords({ kind, title, date, pages, state }: ScanTarget, count: number): string {
  const where = count > 1 ? `, halaman ${pageRanges(pages)}` : '';
  const what = `${PAPER_TITLES[kind]}${where}`;
  const whose = state === 'unknown' ? 'rapat tidak dikenal' : [title, date].filter(Boolean).join(', ');
  return `${what}: ${whose}`;
}

function FiledIn({ row }: { row: BatchRow }) {
  return (
    <Stack gap={4}>
      {row.entries.map(({ fileId, meetingId, title }) => (
        <Anchor key={fileId} component={Link} to={`/rapat/${meetingId}/berkas`} size="sm">
          {title}
        </Anchor>
      ))}
      <Text size="sm">{filedWords(row)}</Text>
      <Notes row={row} />
    </Stack>
  );
}

/** Which papers now count as signed. */
function filedWords(row: BatchRow): string {
  const kinds = new Set((filingOf(row)?.targets ?? []).flatMap(({ kind }) => kind ?? []));
  if (kinds.size === 0) return 'Disimpan sebagai pindaian.';
  return `${[...kinds].map((kind) => PAPER_TITLES[kind]).join(', ')} ditandai bertanda tangan.`;
}

function Notes({ row }: { row: BatchRow }) {
  return row.found?.notes.map((note) => (
    <Text key={note} size="xs" c="dimmed">
      {note}
    </Text>
  ));
}

const STATES: Readonly<Record<BatchRow['state'], readonly [string, string]>> = {
  waiting: ['Menunggu', 'gray'],
  reading: ['Dibaca', 'blue'],
  asking: ['Perlu dipilih', 'orange'],
  filing: ['Disimpan', 'blue'],
  filed: ['Diberkaskan', 'teal'],
  skipped: ['Tidak diberkaskan', 'gray'],
};

function StateMark({ state }: Pick<BatchRow, 'state'>) {
  const [label, color] = STATES[state];
  const isBusy = state === 'reading' || state === 'filing';
  return (
    <Badge
      color={color}
      variant="outline"
      radius="sm"
      tt="none"
      style={{ color: 'var(--mantine-color-text)' }}
      leftSection={isBusy ? <Loader size={10} aria-hidden /> : undefined}
    >
      {label}
    </Badge>
  );
}

function RowButtons({ row, batch }: { row: BatchRow; batch: ScanBatch }) {
  const { file, state } = row;
  if (state === 'filed') {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Keluarkan ${file.name}`}
        onClick={() => void batch.takeBack(row)}
      >
        Keluarkan
      </Button>
    );
  }
  if (state !== 'asking') return null;
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        size="compact-sm"
        aria-label={`Berkaskan ${file.name}`}
        disabled={filingOf(row) === null}
        onClick={() => void batch.file([row])}
      >
        Berkaskan
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Lewati ${file.name}`}
        onClick={() => batch.change(file.token, { state: 'skipped' })}
      >
        Lewati
      </Button>
    </Group>
  );
}

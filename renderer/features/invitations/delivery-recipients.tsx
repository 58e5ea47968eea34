import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import type { StoredDelivery } from '../../../shared/contract/invitations.ts';
import { addressedName } from '../../../shared/domain/addressees.ts';
import type { Zone } from '../../../shared/domain/dates.ts';
import { CHANNEL_WORDS, type DeliveredPaper } from '../../../shared/domain/delivery.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { useUnmarkDelivered } from './deliveries.queries.ts';
import { deliveryText } from './delivery-words.ts';
import { MarkDialog } from './mark-dialog.tsx';

interface DeliveryRecipientsProps {
  meetingId: string;
  zone: Zone;
  paper: DeliveredPaper;
  addressees: readonly Addressee[];
  marks: readonly StoredDelivery[];
}

interface Row {
  id: string;
  number: number;
  addressee: Addressee;
  marks: readonly StoredDelivery[];
}

type Shown = 'all' | 'open' | 'done';
const SHOWN = [
  { value: 'all', label: 'Semua' },
  { value: 'open', label: 'Belum terkirim' },
  { value: 'done', label: 'Terkirim' },
] as const;

/** Who the letter went to and how, in a list that is filtered and marked; drawn again only when that changes. */
export const DeliveryRecipients = memo(function DeliveryRecipients({
  meetingId,
  zone,
  paper,
  addressees,
  marks,
}: DeliveryRecipientsProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMarking, dialog] = useDisclosure(false);
  const unmark = useUnmarkDelivered();
  const isClosed = useIsClosed();
  const rows = useMemo(() => rowsOf(addressees, marks), [addressees, marks]);
  const visible = rows.filter((row) => isShown(row, shown) && isFound(row, search));
  const picked = rows.filter(({ id }) => chosen.has(id));
  const pickedMarks = picked.flatMap((row) => row.marks.map(({ id }) => id));
  const toggle = ({ id }: Row) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const allChosen = visible.length > 0 && visible.every(({ id }) => chosen.has(id));
  return (
    <>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label="Penerima yang ditampilkan"
          data={[...SHOWN]}
          value={shown}
          onChange={(value) => setShown(SHOWN.find((one) => one.value === value)?.value ?? 'all')}
        />
        <TextInput
          type="search"
          flex="1 1 160px"
          aria-label="Cari penerima"
          placeholder="Cari penerima"
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {!isClosed && (
          <Checkbox
            label={`Pilih semua yang tampil (${visible.length})`}
            checked={allChosen}
            onChange={() => setChosen(allChosen ? new Set() : new Set(visible.map(({ id }) => id)))}
          />
        )}
      </Group>
      <div style={{ display: 'flex', flexDirection: 'column', height: heightFor(visible.length) }}>
        <DataTable
          caption="Pengiriman kepada penerima"
          columns={COLUMNS}
          rows={visible}
          total={visible.length}
          nameOf={({ addressee }) => `Pilih ${addressedName(addressee)}`}
          onOpen={isClosed ? () => undefined : toggle}
          actionsWidth="3.25rem"
          actions={(row, tabIndex) => (
            <Checkbox
              aria-label={`Pilih ${addressedName(row.addressee)}`}
              tabIndex={tabIndex}
              disabled={isClosed}
              checked={chosen.has(row.id)}
              onChange={() => toggle(row)}
            />
          )}
        />
      </div>
      {!isClosed && (
        <Group gap="xs">
          <Button
            size="xs"
            leftSection={<IconSend size={16} aria-hidden />}
            disabled={picked.length === 0}
            onClick={dialog.open}
          >
            Tandai terkirim ({picked.length})
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={pickedMarks.length === 0}
            loading={unmark.isPending}
            onClick={() => unmark.mutate({ meetingId, paper, ids: pickedMarks })}
          >
            Hapus tanda
          </Button>
        </Group>
      )}
      {isMarking && (
        <MarkDialog
          meetingId={meetingId}
          zone={zone}
          paper={paper}
          addresseeIds={picked.map(({ id }) => id)}
          onDone={() => setChosen(new Set())}
          onClose={dialog.close}
        />
      )}
    </>
  );
});

const COLUMNS: TableColumn<Row>[] = [
  {
    header: 'Penerima',
    render: ({ number, addressee }) => `${number}. ${addressedName(addressee)}`,
  },
  {
    header: 'Pengiriman',
    width: '52%',
    render: ({ marks }) =>
      marks.length === 0 ? (
        <Text span inherit c="dimmed">
          Belum terkirim
        </Text>
      ) : (
        marks.map((mark) => (
          <div key={mark.id}>
            <Text span inherit fw={500}>
              {CHANNEL_WORDS[mark.channel]}
            </Text>
            , {deliveryText(mark)}
          </div>
        ))
      ),
  },
];

function rowsOf(addressees: readonly Addressee[], marks: readonly StoredDelivery[]): Row[] {
  const byAddressee = new Map<string, StoredDelivery[]>();
  for (const mark of marks)
    byAddressee.set(mark.addresseeId, [...(byAddressee.get(mark.addresseeId) ?? []), mark]);
  return addressees.map((addressee, index) => ({
    id: addressee.id,
    number: index + 1,
    addressee,
    marks: byAddressee.get(addressee.id) ?? [],
  }));
}

function isShown({ marks }: Row, shown: Shown): boolean {
  return shown === 'all' || (shown === 'done') === marks.length > 0;
}

function isFound({ addressee }: Row, search: string): boolean {
  const text = `${addressee.title} ${addressee.organisation} ${addressee.group}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A short list takes the room it needs, a long one scrolls. */
function heightFor(count: number): string {
  return count > 8 ? 'min(50vh, 26rem)' : `${Math.max(4, count + 1) * 3}rem`;
}

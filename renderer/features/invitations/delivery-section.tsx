import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBrandWhatsapp, IconSend } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import type { StoredDelivery } from '../../../shared/contract/invitations.ts';
import { addressedName } from '../../../shared/domain/addressees.ts';
import type { Zone } from '../../../shared/domain/dates.ts';
import { CHANNEL_WORDS, countDelivered, type DeliveredPaper } from '../../../shared/domain/delivery.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { useDeliveries, useUnmarkDelivered } from './deliveries.queries.ts';
import { deliveryText } from './delivery-words.ts';
import { MarkDialog } from './mark-dialog.tsx';
import { type MessageForm, WhatsAppDialog } from './whatsapp-dialog.tsx';

/** How the letter went to each of those invited, marked one by one or many at once. */
export function DeliverySection(form: MessageForm) {
  const { meetingId, value } = form;
  const [paper, setPaper] = useState<DeliveredPaper>('invitation');
  const [isWriting, message] = useDisclosure(false);
  const deliveries = useDeliveries(meetingId, paper);
  const marks = deliveries.data ?? NONE;
  const count = value.addressees.length;
  if (count === 0) return null;
  return (
    <Section
      title="Pengiriman"
      description="Tandai surat yang sudah dikirim: lewat kurir, WhatsApp, SRIKANDI, atau surel."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
          onClick={message.open}
        >
          Teks WhatsApp
        </Button>
      }
    >
      <Group gap="md">
        <ChoiceField aria-label="Surat yang dikirim" choices={PAPERS} value={paper} onChange={setPaper} />
        <Text size="sm" role="status">
          <Text span fw={600}>
            {countDelivered(value.addressees, marks)} dari {count}
          </Text>{' '}
          terkirim
        </Text>
      </Group>
      {deliveries.isError && (
        <FailureAlert error={deliveries.error} onRetry={() => void deliveries.refetch()} />
      )}
      <LaterRecipients
        key={paper}
        meetingId={meetingId}
        zone={form.meeting.zone}
        paper={paper}
        addressees={value.addressees}
        marks={marks}
      />
      {isWriting && <WhatsAppDialog form={form} onClose={message.close} />}
    </Section>
  );
}

const NONE: readonly StoredDelivery[] = [];
const PAPERS: readonly { value: DeliveredPaper; label: string }[] = [
  { value: 'invitation', label: 'Undangan' },
  { value: 'notice', label: 'Surat ralat, penundaan, atau pembatalan' },
];

interface RecipientsProps {
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

const LaterRecipients = memo(Recipients);

function Recipients({ meetingId, zone, paper, addressees, marks }: RecipientsProps) {
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
}

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

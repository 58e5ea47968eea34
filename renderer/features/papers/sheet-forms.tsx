import { Checkbox, Group, NumberInput, Radio, Text } from '@mantine/core';
import { ENVELOPE_SIZES, type Supplement } from '../../../shared/domain/supplement.ts';
import { Section } from '../../components/section.tsx';
import type { PaperForm } from './paper-form.ts';
import { OtherSigner } from './signer-fields.tsx';

const ADDRESSEES = 'Nama, nomor, dan tanggal surat diambil dari tab Undangan.';

/** Buku ekspedisi: a row for each addressee, then empty ones. */
export function DeliveryListForm(form: PaperForm) {
  const { value, errors, change, dossier } = form;
  const { blankRows, signatory } = value.delivery;
  return (
    <Section title="Buku ekspedisi" description={ADDRESSEES}>
      <WholeNumber
        label="Baris kosong di akhir"
        most={60}
        least={0}
        value={blankRows}
        error={errors['delivery.blankRows']}
        field="delivery.blankRows"
        onChange={(rows) => change('delivery', { blankRows: rows })}
      />
      <OtherSigner
        form={form}
        value={signatory}
        path="delivery.signatory"
        on={dossier.invitation.value.letterDate ?? dossier.meeting.value.date}
        usualLabel="Tanpa tanda tangan"
        usual={null}
        onChange={(next) => change('delivery', { signatory: next })}
      />
    </Section>
  );
}

/** Sampul: one envelope for each addressee. */
export function EnvelopesForm({ value, change }: PaperForm) {
  const { size, hasSender } = value.envelope;
  return (
    <Section title="Sampul" description={ADDRESSEES}>
      <Radio.Group
        label="Ukuran amplop"
        value={size}
        onChange={(choice) => {
          const next = ENVELOPE_SIZES.find((one) => one === choice);
          if (next !== undefined) change('envelope', { size: next });
        }}
      >
        <Group gap="md" mt={4}>
          <Radio value="DL" label="DL (110 x 220 mm)" />
          <Radio value="C5" label="C5 (162 x 229 mm)" />
        </Group>
      </Radio.Group>
      <Checkbox
        label="Cetak nama kantor pengirim dan nomor surat"
        checked={hasSender}
        onChange={(event) => change('envelope', { hasSender: event.currentTarget.checked })}
      />
    </Section>
  );
}

/** Label nama on sheets of A4. */
export function LabelsForm({ value, errors, change }: PaperForm) {
  const { columns, rows, startAt } = value.labels;
  return (
    <Section title="Lembar label A4" description={ADDRESSEES}>
      <Group gap="sm" align="flex-start">
        <WholeNumber
          label="Kolom"
          most={5}
          value={columns}
          error={errors['labels.columns']}
          field="labels.columns"
          onChange={(next) => change('labels', { columns: next })}
        />
        <WholeNumber
          label="Baris"
          most={20}
          value={rows}
          error={errors['labels.rows']}
          field="labels.rows"
          onChange={(next) => change('labels', { rows: next })}
        />
        <WholeNumber
          label="Mulai dari label ke-"
          most={100}
          value={startAt}
          error={errors['labels.startAt']}
          field="labels.startAt"
          onChange={(next) => change('labels', { startAt: next })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {columns * rows} label tiap lembar. Label dihitung dari kiri ke kanan, lalu ke bawah.
      </Text>
    </Section>
  );
}

const CARD_TEXTS: readonly { value: Supplement['tableCards']['text']; label: string }[] = [
  { value: 'title', label: 'Jabatan' },
  { value: 'name', label: 'Nama' },
  { value: 'both', label: 'Nama dan jabatan' },
];

/** Kartu meja for all who are expected. */
export function TableCardsForm({ value, change }: PaperForm) {
  return (
    <Section
      title="Kartu meja"
      description="Untuk semua peserta di daftar hadir; bila daftar hadir masih kosong, untuk semua yang diundang."
    >
      <Radio.Group
        label="Yang tercetak"
        value={value.tableCards.text}
        onChange={(choice) => {
          const next = CARD_TEXTS.find((one) => one.value === choice);
          if (next !== undefined) change('tableCards', { text: next.value });
        }}
      >
        <Group gap="md" mt={4}>
          {CARD_TEXTS.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </Group>
      </Radio.Group>
    </Section>
  );
}

interface WholeNumberProps {
  label: string;
  value: number;
  least?: number;
  most: number;
  error: string | undefined;
  field: string;
  onChange: (value: number) => void;
}

/** A number that is always there: an emptied field comes back with its last value. */
function WholeNumber({ label, value, least = 1, most, error, field, onChange }: WholeNumberProps) {
  return (
    <NumberInput
      label={label}
      w={180}
      value={value}
      min={least}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      error={error}
      data-field={field}
      onChange={(typed) => {
        if (typeof typed === 'number') onChange(typed);
      }}
      onBlur={(event) => {
        if (event.currentTarget.value === '') onChange(value);
      }}
    />
  );
}

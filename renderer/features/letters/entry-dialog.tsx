import { Button, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type LetterEntry, type LetterRow, letterEntry } from '../../../shared/contract/letters.ts';
import { REGISTER_WORDS, type Register, runningNumberText } from '../../../shared/domain/letter-ledger.ts';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { LineField } from '../../components/line-field.tsx';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { type RecordForm, stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { ENTRY_FIELDS, ENTRY_STATES, type EntryDraft } from './entry-fields.ts';
import { useSuggestedInsertion } from './letters.queries.ts';

/** `reserve`: a number is kept for a letter. `outside`: a letter that was made elsewhere is written down. */
export type EntryMode = 'reserve' | 'outside';

interface EntryDialogProps {
  mode: EntryMode;
  register: Register;
  today: string;
  /** The entry that is changed; without it a new one is made. */
  row?: LetterRow;
  onSaved?: (row: LetterRow) => void;
  onClose: () => void;
}

/** Books a number without a meeting, or changes what the agenda says of it. */
export function EntryDialog({ mode, register, today, row, onSaved, onClose }: EntryDialogProps) {
  const form = useRecordForm<EntryDraft, LetterEntry, LetterRow>({
    schema: letterEntry,
    initial: row === undefined ? newEntry(mode, register, today) : draftOf(row),
    record: {
      stamp: stampOf(row),
      parts: ENTRY_FIELDS,
      read: async (id) => {
        const now = await call('letters.row', { id });
        if (now === null) throw new Error('The entry is gone.');
        return { version: now.version, value: draftOf(now) };
      },
    },
    save: (value, stamp) => call('letters.saveEntry', { ...stamp, value }),
    onSaved: (saved) => {
      notifyDone(`${saved.number} tersimpan di agenda.`);
      onSaved?.(saved);
      onClose();
    },
  });
  return (
    <RecordDialog
      title={row === undefined ? TITLES[mode] : `Ubah catatan nomor ${row.number}`}
      size="lg"
      form={form}
      submitLabel={row === undefined && mode === 'reserve' ? 'Pesan' : 'Simpan'}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        Buku {REGISTER_WORDS[register].toLowerCase()}; tahunnya menurut tanggal surat.
      </Text>
      <EntryFields form={form} isNew={row === undefined} />
    </RecordDialog>
  );
}

const TITLES: Record<EntryMode, string> = {
  reserve: 'Pesan nomor',
  outside: 'Catat surat lain',
};

function newEntry(mode: EntryMode, register: Register, today: string): EntryDraft {
  const value = letterEntry.parse({ register, letterDate: today, subject: '-' });
  return { ...value, subject: '', state: mode === 'outside' ? 'final' : 'reserved' };
}

function draftOf(row: LetterRow): EntryDraft {
  const { register, letterDate, sequence, suffix, subject, destination, code, urgency, note, state } = row;
  const kept = state === 'final' || state === 'temporary' ? state : 'reserved';
  return { register, letterDate, sequence, suffix, subject, destination, code, urgency, note, state: kept };
}

function EntryFields({ form, isNew }: { form: RecordForm<EntryDraft>; isNew: boolean }) {
  const { value, errors, setField } = form;
  return (
    <>
      <DateField
        label="Tanggal surat"
        data-autofocus
        value={value.letterDate}
        error={errors.letterDate === undefined ? undefined : readable(errors.letterDate, value.letterDate)}
        onChange={(date) => setField('letterDate', date)}
      />
      {isNew && <NumberChoice form={form} />}
      <LineField
        label="Hal"
        required
        maxLength={300}
        value={value.subject}
        error={errors.subject}
        onChange={(subject) => setField('subject', subject)}
      />
      <LineField
        label="Tujuan"
        maxLength={600}
        value={value.destination}
        error={errors.destination}
        onChange={(destination) => setField('destination', destination)}
      />
      <Group gap="sm" align="flex-start">
        <CodeField
          label="Kode klasifikasi"
          width={180}
          value={value.code}
          placeholder="kode undangan"
          error={errors.code}
          field="code"
          onChange={(code) => setField('code', code)}
        />
        <TextInput
          label="Sifat"
          w={180}
          maxLength={60}
          value={value.urgency}
          error={errors.urgency}
          onChange={(event) => setField('urgency', event.currentTarget.value)}
        />
      </Group>
      <LineField
        label="Keterangan"
        description="Pesanan nomor untuk tanggal yang sudah lewat memerlukan keterangan."
        maxLength={600}
        value={value.note}
        error={errors.note}
        onChange={(note) => setField('note', note)}
      />
      {isNew && (
        <Radio.Group
          label="Status nomor"
          value={value.state}
          onChange={(chosen) =>
            setField('state', ENTRY_STATES.find((state) => state.value === chosen)?.value ?? value.state)
          }
        >
          <Group gap="md" mt={4}>
            {ENTRY_STATES.map((state) => (
              <Radio key={state.value} value={state.value} label={state.label} />
            ))}
          </Group>
        </Radio.Group>
      )}
    </>
  );
}

function readable(sentence: string, date: string | null): string {
  return date === null ? 'Tanggal surat harus diisi.' : sentence;
}

/** The next number, a chosen one, or one inserted behind a number where later letters have theirs already. */
function NumberChoice({ form: { value, errors, setValue } }: { form: RecordForm<EntryDraft> }) {
  const { register, letterDate, sequence, suffix } = value;
  const inserted = useSuggestedInsertion(register, letterDate ?? '', letterDate !== null).data ?? null;
  return (
    <Stack gap={6}>
      <Group gap="sm" align="flex-start">
        <NumberInput
          label="Nomor urut"
          description="Kosong: nomor berikutnya"
          w={190}
          value={sequence ?? ''}
          placeholder="nomor berikutnya"
          min={1}
          max={999_999}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={errors.sequence}
          onChange={(typed) =>
            setValue((before) => ({
              ...before,
              sequence: typeof typed === 'number' ? typed : null,
              suffix: typeof typed === 'number' ? before.suffix : '',
            }))
          }
        />
        <TextInput
          label="Sisipan"
          description="huruf a sampai z"
          w={130}
          maxLength={1}
          disabled={sequence === null}
          value={suffix}
          error={errors.suffix}
          onChange={(event) => {
            const letter = event.currentTarget.value.toLowerCase();
            setValue((before) => ({ ...before, suffix: letter }));
          }}
        />
      </Group>
      {inserted !== null && (
        <Group gap="xs">
          <Text size="sm">Sudah ada surat bertanggal lebih akhir.</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setValue((before) => ({ ...before, ...inserted }))}
          >
            Sisipkan sebagai {runningNumberText(inserted)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

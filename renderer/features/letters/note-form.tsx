import { Button, Group, Stack } from '@mantine/core';
import { type LetterRow, letterNote } from '../../../shared/contract/letters.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { LineField } from '../../components/line-field.tsx';
import { call } from '../../lib/api.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useSaveNote } from './letters.queries.ts';

const NOTE_FIELDS: readonly Part<{ note: string }>[] = [facts('Keterangan', ['note'], ({ note }) => note)];

async function readNote(id: string) {
  const row = await call('letters.row', { id });
  if (row === null) throw new Error('The number is gone.');
  return { version: row.version, value: { note: row.note } };
}

/** What the clerk notes of a number, with its own "Simpan". */
export function NoteForm({ row, onChange }: { row: LetterRow; onChange: (row: LetterRow) => void }) {
  const { id, version } = row;
  const save = useSaveNote();
  const form = useRecordForm({
    schema: letterNote,
    initial: { note: row.note },
    record: { stamp: { id, version }, parts: NOTE_FIELDS, read: readNote },
    save: async ({ note }, stamp) => ({
      note,
      version: (await save.mutateAsync({ id, version: stamp.version ?? version, note })).version,
    }),
    onSaved: (saved) => onChange({ ...row, ...saved }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isDirty && event.target === event.currentTarget) form.submit();
      }}
    >
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <LineField
            label="Keterangan"
            flex="1 1 14rem"
            maxLength={600}
            value={form.value.note}
            error={form.errors.note}
            onChange={(note) => form.setField('note', note)}
          />
          <Button type="submit" variant="default" loading={form.isSaving} disabled={!form.isDirty}>
            Simpan keterangan
          </Button>
        </Group>
        <FormFailure form={form} />
      </Stack>
    </form>
  );
}

import { Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FileWords, fileWords, type MeetingFile } from '../../../shared/contract/attachments.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { call } from '../../lib/api.ts';
import { choiceWords } from '../../lib/choice-words.ts';
import { storedOf } from '../../lib/stored-of.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useSaveFile } from './attachments.queries.ts';
import { ROLE_CHOICES } from './words.ts';

interface FileFormProps {
  file: MeetingFile;
  meetingId: string;
  onClose: () => void;
}

const FILE_FIELDS: readonly Part<FileWords>[] = [
  facts('Nama berkas', ['name'], ({ name }) => name),
  facts('Jenis', ['role'], ({ role }) => choiceWords(ROLE_CHOICES, role)),
  facts('Keterangan', ['description'], ({ description }) => description),
];

function wordsOf({ name, role, description }: MeetingFile): FileWords {
  return { name, role, description };
}

/** Name, kind and description of a file. */
export function FileForm({ file, meetingId, onClose }: FileFormProps) {
  const { id, version } = file;
  const save = useSaveFile();
  const form = useRecordForm({
    schema: fileWords,
    initial: wordsOf(file),
    record: {
      stamp: { id, version },
      parts: FILE_FIELDS,
      read: async () => {
        const now = storedOf(await call('attachments.list', { meetingId }), id);
        return { version: now.version, value: wordsOf(now) };
      },
    },
    save: (checked, stamp) => save.mutateAsync({ id, version: stamp.version ?? version, ...checked }),
    onSaved: onClose,
  });
  const { value, errors, setField } = form;
  return (
    <Modal opened onClose={onClose} title="Keterangan berkas" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // React passes on what is sent from a dialog over this form.
          if (event.target === event.currentTarget) form.submit();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Nama berkas"
            description="Akhiran nama (misalnya .pdf) tetap seperti aslinya."
            value={value.name}
            error={errors.name}
            maxLength={160}
            required
            data-autofocus
            onChange={(event) => setField('name', event.currentTarget.value)}
          />
          <ChoiceField
            label="Jenis"
            choices={ROLE_CHOICES}
            value={value.role}
            onChange={(role) => setField('role', role)}
          />
          <Textarea
            label="Keterangan"
            value={value.description}
            error={errors.description}
            maxLength={500}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setField('description', event.currentTarget.value.replace(/\n/g, ' '))}
          />
          <FormFailure form={form} />
          <FormButtons
            submit="Simpan"
            isBusy={form.isSaving}
            isDisabled={value.name.trim() === ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

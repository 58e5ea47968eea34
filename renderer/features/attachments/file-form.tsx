import { Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/attachments.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { useSaveFile } from './attachments.queries.ts';
import { ROLE_CHOICES } from './words.ts';

/** Name, kind and description of a file. */
export function FileForm({ file, onClose }: { file: MeetingFile; onClose: () => void }) {
  const [name, setName] = useState(file.name);
  const [role, setRole] = useState(file.role);
  const [description, setDescription] = useState(file.description);
  const save = useSaveFile();
  const submit = () =>
    save.mutate({ id: file.id, version: file.version, name, role, description }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title="Keterangan berkas" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Nama berkas"
            description="Akhiran nama (misalnya .pdf) tetap seperti aslinya."
            value={name}
            maxLength={160}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ChoiceField label="Jenis" choices={ROLE_CHOICES} value={role} onChange={setRole} />
          <Textarea
            label="Keterangan"
            value={description}
            maxLength={500}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setDescription(event.currentTarget.value.replace(/\n/g, ' '))}
          />
          {save.isError && <FailureAlert error={save.error} />}
          <FormButtons
            submit="Simpan"
            isBusy={save.isPending}
            isDisabled={name.trim() === ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

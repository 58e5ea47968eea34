import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StoredMeeting } from '../../../../shared/contract/meetings.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { FormButtons } from '../../../components/form-buttons.tsx';
import { LineField } from '../../../components/line-field.tsx';
import { call } from '../../../lib/api.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { flushAll } from '../../../lib/open-autosavers.ts';
import { useTemplates } from '../meetings.queries.ts';

const MODAL_ID = 'save-template';
const LONGEST_NAME = 120;

/** Keeps a meeting as a template, as a new one or over a known one. */
export function openSaveTemplate(stored: StoredMeeting): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Simpan sebagai templat',
    children: <SaveTemplateForm stored={stored} />,
  });
}

function SaveTemplateForm({ stored }: { stored: StoredMeeting }) {
  const templates = useTemplates().data ?? [];
  const [templateId, setTemplate] = useState('');
  const [name, setName] = useState(stored.value.title.slice(0, LONGEST_NAME));
  const save = useMutation({
    mutationFn: async () => {
      await flushAll();
      return call('templates.saveFromMeeting', {
        meetingId: stored.id,
        name,
        templateId: templateId === '' ? null : templateId,
      });
    },
    onSuccess: ({ value }) => {
      modals.close(MODAL_ID);
      notifyDone(`Templat “${value.name}” tersimpan. Pakai lewat Rapat baru.`);
    },
    meta: { showsFailure: true },
  });
  const complaint =
    name.trim() === ''
      ? 'Nama templat harus diisi.'
      : name.length > LONGEST_NAME
        ? `Paling banyak ${LONGEST_NAME} karakter.`
        : undefined;
  const choose = (id: string) => {
    setTemplate(id);
    const known = templates.find((template) => template.id === id);
    if (known !== undefined) setName(known.value.name);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (complaint === undefined && !save.isPending) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Templat menyimpan acara, agenda, tempat, pimpinan, surat undangan, dan penerimanya. Tanggal, nomor,
          daftar hadir, dan notula tidak ikut.
        </Text>
        {templates.length > 0 && (
          <ChoiceField
            label="Simpan ke"
            choices={[
              { value: '', label: 'Templat baru' },
              ...templates.map(({ id, value }) => ({ value: id, label: `Ganti isi: ${value.name}` })),
            ]}
            value={templateId}
            onChange={choose}
          />
        )}
        <LineField
          label="Nama templat"
          required
          data-autofocus
          value={name}
          error={complaint}
          onChange={setName}
        />
        {save.isError && <FailureAlert error={save.error} />}
        <FormButtons
          submit={templateId === '' ? 'Simpan templat' : 'Ganti templat'}
          isBusy={save.isPending}
          isDisabled={complaint !== undefined}
          onCancel={() => modals.close(MODAL_ID)}
        />
      </Stack>
    </form>
  );
}

import { Autocomplete, Group, TextInput } from '@mantine/core';
import type { StoredOrganisation } from '../../../shared/contract/directory.ts';
import { type Organisation, organisationSchema } from '../../../shared/domain/directory.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { ORGANISATION_FIELDS } from './form-fields.ts';
import { ORGANISATION_KINDS } from './organisation-kinds.ts';
import { RecordDrawer } from './record-drawer.tsx';

const NEW: Organisation = { name: '', shortName: '', kind: '', address: '' };

interface OrganisationDrawerProps {
  /** `null` for a new one. */
  record: StoredOrganisation | null;
  onClose: () => void;
}

export function OrganisationDrawer({ record, onClose }: OrganisationDrawerProps) {
  const form = useRecordForm({
    schema: organisationSchema,
    initial: record?.value ?? NEW,
    record: {
      stamp: stampOf(record),
      parts: ORGANISATION_FIELDS,
      read: (id) => call('directory.getOrganisation', { id }),
    },
    save: (value, stamp) => call('directory.saveOrganisation', { ...stamp, value }),
    onSaved: (saved) => {
      notifyDone(`${saved.value.name} tersimpan.`);
      onClose();
    },
  });
  const { value, setField, errors } = form;
  return (
    <RecordDrawer
      title={record === null ? 'Instansi baru' : 'Ubah instansi'}
      form={form}
      history={record === null ? null : { entity: 'organisation', id: record.id }}
      onClose={onClose}
    >
      <TextInput
        label="Nama instansi"
        placeholder="mis. Dinas Kesehatan"
        required
        data-autofocus
        value={value.name}
        error={errors.name}
        onChange={(event) => setField('name', event.currentTarget.value)}
      />
      <Group gap="xs" grow align="flex-start">
        <TextInput
          label="Singkatan"
          placeholder="mis. Dinkes"
          value={value.shortName}
          error={errors.shortName}
          onChange={(event) => setField('shortName', event.currentTarget.value)}
        />
        <Autocomplete
          label="Jenis"
          data={ORGANISATION_KINDS}
          value={value.kind}
          error={errors.kind}
          onChange={(kind) => setField('kind', kind)}
        />
      </Group>
      <TextInput
        label="Alamat"
        value={value.address}
        error={errors.address}
        onChange={(event) => setField('address', event.currentTarget.value)}
      />
    </RecordDrawer>
  );
}

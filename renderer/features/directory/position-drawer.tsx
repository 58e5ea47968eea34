import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StoredPosition } from '../../../shared/contract/directory.ts';
import { type Position, positionSchema } from '../../../shared/domain/directory.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ROLE_CHOICES } from '../../components/official-picker/choices.ts';
import { retitle } from '../../components/official-picker/role-of-title.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useKnownNames } from '../../lib/use-known-names.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { positionFields } from './form-fields.ts';
import { HolderSection } from './holder-section.tsx';
import { OrganisationSelect } from './organisation-select.tsx';
import { RecordDrawer } from './record-drawer.tsx';

const NEW: Position = { title: '', role: 'other', organisationId: null };

interface PositionDrawerProps {
  /** `null` for a new one. */
  record: StoredPosition | null;
  onClose: () => void;
}

/** A position and who holds it. A new one stays open after its first save, so that its holder can be entered. */
export function PositionDrawer({ record, onClose }: PositionDrawerProps) {
  const [stored, setStored] = useState(record);
  const { names, learn } = useKnownNames(record?.value.organisationId, record?.organisationName ?? '');
  const form = useRecordForm({
    schema: positionSchema,
    initial: stored?.value ?? NEW,
    record: {
      stamp: stampOf(stored),
      parts: positionFields(names),
      read: async (id) => {
        const now = await call('directory.getPosition', { id });
        learn(now.value.organisationId, now.organisationName);
        return now;
      },
    },
    save: (value, stamp) => call('directory.savePosition', { ...stamp, value }),
    onSaved: (saved) => {
      notifyDone(`${saved.value.title} tersimpan.`);
      setStored(saved);
      if (stored !== null) onClose();
    },
  });
  const { value, setField, errors } = form;
  return (
    <RecordDrawer
      title={stored === null ? 'Jabatan baru' : 'Ubah jabatan'}
      form={form}
      history={stored === null ? null : { entity: 'position', id: stored.id }}
      onClose={onClose}
      footer={
        stored === null ? (
          <Text size="sm" c="dimmed" mt="md">
            Simpan jabatan ini dahulu, lalu catat pejabat dan masa jabatannya.
          </Text>
        ) : (
          <HolderSection positionId={stored.id} positionTitle={stored.value.title} />
        )
      }
    >
      <TextInput
        label="Nama jabatan"
        placeholder="mis. Kepala Dinas Kesehatan"
        required
        data-autofocus
        value={value.title}
        error={errors.title}
        onChange={(event) => form.setValue(retitle(value, event.currentTarget.value))}
      />
      <ChoiceField
        label="Jenis jabatan"
        description="Menentukan kop dan baris di bawah nama penanda tangan."
        choices={ROLE_CHOICES}
        value={value.role}
        onChange={(role) => setField('role', role)}
      />
      <OrganisationSelect
        value={value.organisationId}
        knownName={names.get(value.organisationId ?? '') ?? ''}
        onChange={(organisationId, name) => {
          learn(organisationId, name);
          setField('organisationId', organisationId);
        }}
      />
    </RecordDrawer>
  );
}

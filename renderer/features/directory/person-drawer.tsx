import { Group, TextInput } from '@mantine/core';
import type { StoredPerson } from '../../../shared/contract/directory.ts';
import { type Person, personSchema } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { NameFields } from '../../components/official-picker/name-fields.tsx';
import { RankField, ServiceNumberField } from '../../components/official-picker/service-fields.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { GENDERS, PERSON_FIELDS } from './form-fields.ts';
import { RecordDrawer } from './record-drawer.tsx';

const NEW: Person = {
  name: { front: '', name: '', back: '' },
  number: { kind: 'none', digits: '' },
  rank: '',
  gender: '',
  phone: '',
};

interface PersonDrawerProps {
  /** `null` for a new one. */
  record: StoredPerson | null;
  onClose: () => void;
  /** Hears of the saved person before the drawer closes. */
  onSaved?: (saved: StoredPerson) => void;
}

export function PersonDrawer({ record, onClose, onSaved }: PersonDrawerProps) {
  const form = useRecordForm({
    schema: personSchema,
    initial: record?.value ?? NEW,
    record: {
      stamp: stampOf(record),
      parts: PERSON_FIELDS,
      read: (id) => call('directory.getPerson', { id }),
    },
    save: (value, stamp) => call('directory.savePerson', { ...stamp, value }),
    onSaved: (saved) => {
      notifyDone(`${formatName(saved.value.name)} tersimpan.`);
      onSaved?.(saved);
      onClose();
    },
  });
  const { value, setField, errors } = form;
  return (
    <RecordDrawer
      title={record === null ? 'Orang baru' : 'Ubah data orang'}
      form={form}
      history={record === null ? null : { entity: 'person', id: record.id }}
      onClose={onClose}
    >
      <NameFields
        value={value.name}
        errors={errors}
        path="name"
        required
        onChange={(name) => setField('name', name)}
      />
      <Group gap="xs" align="flex-start">
        <RankField value={value.rank} error={errors.rank} onChange={(rank) => setField('rank', rank)} />
        <ServiceNumberField
          value={value.number}
          error={errors['number.digits']}
          onChange={(number) => setField('number', number)}
        />
      </Group>
      <Group gap="xs" grow align="flex-start">
        <ChoiceField
          label="Jenis kelamin (L/P)"
          choices={GENDERS}
          value={value.gender}
          onChange={(gender) => setField('gender', gender)}
        />
        <TextInput
          label="Nomor HP"
          value={value.phone}
          error={errors.phone}
          onChange={(event) => setField('phone', event.currentTarget.value)}
        />
      </Group>
    </RecordDrawer>
  );
}

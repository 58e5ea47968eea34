import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { StoredHolder } from '../../../shared/contract/directory.ts';
import { positionHolderSchema } from '../../../shared/domain/directory.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ACTING_CHOICES } from '../../components/official-picker/choices.ts';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { call } from '../../lib/api.ts';
import { storedOf } from '../../lib/stored-of.ts';
import { useKnownNames } from '../../lib/use-known-names.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { type HolderDraft, holderFields } from './form-fields.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { PersonSelect } from './person-select.tsx';

interface HolderDialogProps {
  positionId: string;
  positionTitle: string;
  /** `null` for a new one. */
  record: StoredHolder | null;
  onClose: () => void;
}

/** Who holds a position: person, way of filling it, first and last day. */
export function HolderDialog({ positionId, positionTitle, record, onClose }: HolderDialogProps) {
  const [isAddingPerson, setAddingPerson] = useState(false);
  const people = useKnownNames(record?.value.personId, record?.personName ?? '');
  const form = useHolderForm({ positionId, record, people, onClose });
  const { value, setField, errors } = form;
  const setPerson = (id: string | null, name: string) => {
    people.learn(id, name);
    setField('personId', id);
  };
  return (
    <RecordDialog
      title={`Pejabat: ${positionTitle}`}
      size={620}
      form={form}
      beside={
        isAddingPerson && (
          <PersonDrawer
            record={null}
            onClose={() => setAddingPerson(false)}
            onSaved={(person) => setPerson(person.id, formatName(person.value.name))}
          />
        )
      }
      onClose={onClose}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <PersonSelect
          value={value.personId}
          knownName={people.names.get(value.personId ?? '') ?? ''}
          error={errors.personId === undefined ? undefined : 'Pilih nama pejabatnya.'}
          onChange={setPerson}
        />
        <Button variant="default" mt={22} onClick={() => setAddingPerson(true)}>
          Orang baru
        </Button>
      </Group>
      <ChoiceField
        label="Pengisian"
        description="Plt., Plh., Pj., atau Pjs. dicetak di depan nama jabatan."
        choices={ACTING_CHOICES}
        value={value.acting}
        onChange={(acting) => setField('acting', acting)}
      />
      <Group gap="sm" align="flex-start">
        <DateField
          label="Sejak"
          description="Boleh kosong bila tidak diketahui."
          value={value.from}
          error={errors.from}
          onChange={(from) => setField('from', from)}
        />
        <DateField
          label="Sampai"
          description="Kosong berarti masih menjabat."
          value={value.until}
          error={errors.until}
          onChange={(until) => setField('until', until)}
        />
      </Group>
    </RecordDialog>
  );
}

interface HolderFormOptions extends Omit<HolderDialogProps, 'positionTitle'> {
  people: ReturnType<typeof useKnownNames>;
}

function useHolderForm({ positionId, record, people, onClose }: HolderFormOptions) {
  const blank: HolderDraft = { positionId, personId: null, acting: '', from: null, until: null };
  return useRecordForm({
    schema: positionHolderSchema,
    initial: record === null ? blank : { ...blank, ...record.value },
    record: {
      stamp: stampOf(record),
      parts: holderFields(people.names),
      read: async (id) => {
        const now = storedOf(await call('directory.listHolders', { positionId }), id);
        people.learn(now.value.personId, now.personName);
        return now;
      },
    },
    save: (value, stamp) => call('directory.saveHolder', { ...stamp, value }),
    onSaved: onClose,
  });
}

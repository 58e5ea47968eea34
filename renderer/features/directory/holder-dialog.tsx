import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { StoredHolder } from '../../../shared/contract/directory.ts';
import { type PositionHolder, positionHolderSchema } from '../../../shared/domain/directory.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ACTING_CHOICES } from '../../components/official-picker/choices.ts';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { call } from '../../lib/api.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { PersonSelect } from './person-select.tsx';

interface HolderDialogProps {
  positionId: string;
  positionTitle: string;
  /** `null` for a new one. */
  record: StoredHolder | null;
  onClose: () => void;
}

/** As typed: nobody is chosen at first. */
type HolderDraft = Omit<PositionHolder, 'personId'> & { personId: string | null };

/** Who holds a position: person, way of filling it, first and last day. */
export function HolderDialog({ positionId, positionTitle, record, onClose }: HolderDialogProps) {
  const [isAddingPerson, setAddingPerson] = useState(false);
  const [personName, setPersonName] = useState(record?.personName ?? '');
  const form = useHolderForm({ positionId, record, onClose });
  const { value, setField, errors } = form;
  const setPerson = (id: string | null, name: string) => {
    setPersonName(name);
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
          knownName={personName}
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

function useHolderForm({ positionId, record, onClose }: Omit<HolderDialogProps, 'positionTitle'>) {
  const blank: HolderDraft = { positionId, personId: null, acting: '', from: null, until: null };
  return useRecordForm({
    schema: positionHolderSchema,
    initial: record === null ? blank : { ...blank, ...record.value },
    save: (value) =>
      call('directory.saveHolder', { id: record?.id ?? null, version: record?.version ?? null, value }),
    onSaved: onClose,
  });
}

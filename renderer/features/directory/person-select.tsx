import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { formatName } from '../../../shared/domain/person-name.ts';
import { usePersonChoices } from './directory.queries.ts';

interface PersonSelectProps {
  value: string | null;
  /** Name of the person that is set, who may not be among the proposals. */
  knownName: string;
  error?: string | undefined;
  onChange: (personId: string | null, name: string) => void;
}

/** A person of the directory, found by typing. */
export function PersonSelect({ value, knownName, error, onChange }: PersonSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed === knownName ? '' : typed.trim(), 200);
  const people = usePersonChoices(search);
  const found = (people.data?.rows ?? []).map((person) => ({
    value: person.id,
    label: formatName(person.value.name),
  }));
  const isListed = value === null || found.some((person) => person.value === value);
  return (
    <Select
      label="Nama"
      placeholder="Ketik nama atau NIP"
      required
      searchable
      style={{ flex: 1 }}
      nothingFoundMessage="Tidak ditemukan. Tekan Orang baru."
      filter={({ options }) => options}
      data={isListed ? found : [{ value, label: knownName }, ...found]}
      value={value}
      searchValue={typed}
      error={error}
      onSearchChange={setTyped}
      onChange={(id, option) => onChange(id, option?.label ?? '')}
    />
  );
}

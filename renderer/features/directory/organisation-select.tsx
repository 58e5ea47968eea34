import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOrganisationChoices } from './directory.queries.ts';

interface OrganisationSelectProps {
  value: string | null;
  /** Name of the organisation that is set, which may not be among the proposals. */
  knownName: string;
  onChange: (organisationId: string | null, name: string) => void;
}

/** Instansi of a position, found by typing. */
export function OrganisationSelect({ value, knownName, onChange }: OrganisationSelectProps) {
  const [typed, setTyped] = useState('');
  // What stands in the field is the chosen name itself: then the whole list is proposed.
  const [search] = useDebouncedValue(typed === knownName ? '' : typed.trim(), 200);
  const organisations = useOrganisationChoices(search);
  const found = (organisations.data?.rows ?? []).map((row) => ({ value: row.id, label: row.value.name }));
  const isListed = value === null || found.some((row) => row.value === value);
  return (
    <Select
      label="Instansi"
      description="Boleh kosong. Instansi baru dicatat di tab Instansi."
      placeholder="Ketik nama instansi"
      searchable
      clearable
      nothingFoundMessage="Tidak ditemukan"
      clearButtonProps={{ 'aria-label': 'Kosongkan instansi' }}
      filter={({ options }) => options}
      data={isListed ? found : [{ value, label: knownName }, ...found]}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id, option) => onChange(id, option?.label ?? '')}
    />
  );
}

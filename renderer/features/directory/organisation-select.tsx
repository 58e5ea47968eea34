import { Select } from '@mantine/core';
import { useOrganisations } from './directory.queries.ts';

interface OrganisationSelectProps {
  value: string | null;
  onChange: (organisationId: string | null) => void;
}

/** Instansi of a position, found by typing. */
export function OrganisationSelect({ value, onChange }: OrganisationSelectProps) {
  const organisations = useOrganisations('');
  const data = (organisations.data ?? []).map((row) => ({ value: row.id, label: row.value.name }));
  return (
    <Select
      label="Instansi"
      description="Boleh kosong. Instansi baru dicatat di tab Instansi."
      placeholder="Pilih instansi"
      searchable
      clearable
      limit={50}
      nothingFoundMessage="Tidak ditemukan"
      clearButtonProps={{ 'aria-label': 'Kosongkan instansi' }}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}

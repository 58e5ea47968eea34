import { Select } from '@mantine/core';
import { formatName } from '../../../shared/domain/person-name.ts';
import { usePersonSearch } from '../../components/official-picker/official.queries.ts';

interface PersonSelectProps {
  value: string | null;
  /** Name of the person that is set, while the list has not been read. */
  knownName: string;
  error?: string | undefined;
  onChange: (personId: string | null) => void;
}

/** A person of the directory, found by typing. */
export function PersonSelect({ value, knownName, error, onChange }: PersonSelectProps) {
  const people = usePersonSearch('', true);
  const data = (people.data ?? []).map((person) => ({
    value: person.id,
    label: formatName(person.value.name),
  }));
  const isKnown = value === null || data.some((person) => person.value === value);
  return (
    <Select
      label="Nama"
      placeholder="Pilih orang"
      required
      searchable
      limit={50}
      style={{ flex: 1 }}
      nothingFoundMessage="Tidak ditemukan. Tekan Orang baru."
      data={isKnown || value === null ? data : [{ value, label: knownName }, ...data]}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

import { Button, Collapse, Group, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { LetterFilter } from '../../../shared/contract/letters.ts';
import { REGISTER_WORDS, REGISTERS, type Register } from '../../../shared/domain/letter-ledger.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { DELIVERY_FILTER_CHOICES, STATE_FILTER_CHOICES } from './letter-words.ts';
import type { LetterSort } from './letters.queries.ts';

type Narrow = Omit<LetterFilter, 'register' | 'year'>;

interface AgendaFiltersProps {
  register: Register;
  year: number;
  years: readonly number[];
  filter: Narrow;
  sort: LetterSort;
  onRegister: (register: Register) => void;
  onYear: (year: number) => void;
  onChange: (filter: Narrow) => void;
  onSort: (sort: LetterSort) => void;
  /** Down from the search goes into the table. */
  onLeaveDown: () => void;
}

const SORT_CHOICES: readonly { value: LetterSort; label: string }[] = [
  { value: 'newest', label: 'Nomor terbaru di atas' },
  { value: 'oldest', label: 'Nomor 1 di atas' },
];

/** Register and year of the book, and which of its rows are shown. */
export function AgendaFilters(props: AgendaFiltersProps) {
  const { register, year, years, filter, sort, onChange } = props;
  const [isMore, more] = useDisclosure(false);
  const further = [
    filter.code !== '',
    filter.from !== null,
    filter.until !== null,
    filter.delivery !== 'any',
  ];
  const count = further.filter(Boolean).length;
  return (
    <search>
      <Group gap="xs">
        <ChoiceField
          aria-label="Buku agenda"
          choices={REGISTERS.map((value) => ({ value, label: REGISTER_WORDS[value] }))}
          value={register}
          onChange={props.onRegister}
        />
        <ChoiceField
          aria-label="Tahun agenda"
          w={100}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(chosen) => props.onYear(Number(chosen))}
        />
        <SearchField
          label="Cari surat"
          placeholder="Cari nomor, hal, atau tujuan (Ctrl+F)"
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
          onLeaveDown={props.onLeaveDown}
        />
        <ChoiceField
          aria-label="Status nomor"
          choices={STATE_FILTER_CHOICES}
          value={filter.state}
          onChange={(state) => onChange({ ...filter, state })}
        />
        <ChoiceField aria-label="Urutan" choices={SORT_CHOICES} value={sort} onChange={props.onSort} />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={isMore}
          onClick={more.toggle}
        >
          Saringan lain{count > 0 && ` (${count})`}
        </Button>
      </Group>
      <Collapse expanded={isMore}>
        {isMore && <FurtherFilters filter={filter} onChange={onChange} />}
      </Collapse>
    </search>
  );
}

function FurtherFilters({ filter, onChange }: { filter: Narrow; onChange: (filter: Narrow) => void }) {
  const { from, until } = filter;
  const isReversed = from !== null && until !== null && until < from;
  return (
    <Group gap="xs" mt="xs" align="flex-start">
      <TextInput
        label="Kode"
        w={150}
        placeholder="mis. 000.1"
        value={filter.code}
        maxLength={40}
        onChange={(event) => onChange({ ...filter, code: event.currentTarget.value.trim() })}
      />
      <ChoiceField
        label="Pengiriman"
        choices={DELIVERY_FILTER_CHOICES}
        value={filter.delivery}
        onChange={(delivery) => onChange({ ...filter, delivery })}
      />
      <DateField
        label="Tanggal surat sejak"
        w={230}
        value={from}
        onChange={(day) => onChange({ ...filter, from: day })}
      />
      <DateField
        label="Tanggal surat sampai"
        w={230}
        value={until}
        error={isReversed ? 'Mendahului “sejak”.' : undefined}
        onChange={(day) => onChange({ ...filter, until: day })}
      />
    </Group>
  );
}

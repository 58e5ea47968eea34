import { Button, Chip, Group, Stack, Switch, TextInput } from '@mantine/core';
import { type SearchFilter, searchFilter } from '../../../shared/contract/search.ts';
import { SECURITY_CLASSES, SECURITY_WORDS, type SecurityClass } from '../../../shared/domain/archive.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { MEETING_STATES } from '../../../shared/domain/meeting.ts';
import { STATE_WORDS } from '../../../shared/domain/merge-fields/meeting.ts';
import { SEARCH_KIND_WORDS, SEARCH_KINDS } from '../../../shared/domain/search-kinds.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';

interface SearchFiltersProps {
  filter: SearchFilter;
  hasGuarded: boolean;
  onChange: (filter: SearchFilter) => void;
  onGuarded: (hasGuarded: boolean) => void;
}

/** Which kinds are looked for; none chosen means all of them. */
export function KindChips({ filter, onChange }: Pick<SearchFiltersProps, 'filter' | 'onChange'>) {
  return (
    <Chip.Group
      multiple
      value={filter.kinds}
      onChange={(chosen) =>
        onChange({ ...filter, kinds: SEARCH_KINDS.filter((kind) => chosen.includes(kind)) })
      }
    >
      <Group gap={6} role="group" aria-label="Jenis">
        {SEARCH_KINDS.map((kind) => (
          <Chip key={kind} value={kind} size="xs" variant="outline">
            {SEARCH_KIND_WORDS[kind]}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

const STATES: readonly { value: MeetingState | 'any'; label: string }[] = [
  { value: 'any', label: 'Semua' },
  ...MEETING_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
];

const SECURITIES: readonly { value: SecurityClass | 'any'; label: string }[] = [
  { value: 'any', label: 'Semua' },
  ...SECURITY_CLASSES.map((value) => ({ value, label: SECURITY_WORDS[value] })),
];

/** Dates, code, organisation, person, chair, sifat and state. */
export function SearchFilters({ filter, hasGuarded, onChange, onGuarded }: SearchFiltersProps) {
  const { from, until, state, security } = filter;
  const isReversed = from !== null && until !== null && until < from;
  const text = (
    name: 'code' | 'organisation' | 'person' | 'chair' | 'urgency',
    label: string,
    example: string,
  ) => (
    <TextInput
      label={label}
      w={name === 'code' ? 120 : 150}
      placeholder={example}
      maxLength={name === 'code' ? 40 : name === 'urgency' ? 60 : 200}
      value={filter[name]}
      onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-start">
        <DateField
          label="Sejak"
          w={225}
          value={from}
          onChange={(day) => onChange({ ...filter, from: day })}
        />
        <DateField
          label="Sampai"
          w={225}
          value={until}
          error={isReversed ? 'Mendahului “sejak”.' : undefined}
          onChange={(day) => onChange({ ...filter, until: day })}
        />
        {text('code', 'Kode klasifikasi', 'mis. 000.1')}
        {text('organisation', 'Instansi', 'mis. Bappeda')}
        {text('person', 'Orang', 'nama atau jabatan')}
        {text('chair', 'Pimpinan rapat', 'nama atau jabatan')}
      </Group>
      <Group gap="xs" align="flex-end">
        {text('urgency', 'Sifat surat', 'mis. Segera')}
        <ChoiceField
          label="Status rapat"
          choices={STATES}
          value={state ?? 'any'}
          onChange={(chosen) => onChange({ ...filter, state: chosen === 'any' ? null : chosen })}
        />
        <ChoiceField
          label="Klasifikasi keamanan"
          choices={hasGuarded ? SECURITIES : SECURITIES.slice(0, 2)}
          value={security[0] ?? 'any'}
          onChange={(chosen) => onChange({ ...filter, security: chosen === 'any' ? [] : [chosen] })}
        />
        <Switch
          label="Termasuk terbatas dan rahasia"
          checked={hasGuarded}
          mb={6}
          onChange={(event) => onGuarded(event.currentTarget.checked)}
        />
        <Button
          variant="subtle"
          size="xs"
          mb={3}
          onClick={() => onChange(searchFilter.parse({ kinds: filter.kinds }))}
        >
          Kosongkan saringan
        </Button>
      </Group>
    </Stack>
  );
}

/** How many parts of the filter narrow the answer. */
export function countFilters({ kinds: _kinds, security, ...rest }: SearchFilter): number {
  return (
    Object.values(rest).filter((value) => value !== null && value !== '').length +
    (security.length > 0 ? 1 : 0)
  );
}

import { Box, Group, TextInput } from '@mantine/core';
import type { ServiceNumber } from '../../../shared/domain/people.ts';
import { formatRank, RANKS } from '../../../shared/domain/ranks.ts';
import { checkServiceNumber, formatServiceNumber } from '../../../shared/domain/service-number.ts';
import { ChoiceField } from '../choice-field.tsx';
import { NUMBER_KIND_CHOICES } from './choices.ts';
import { FieldWarning } from './field-warning.tsx';
import { SuggestInput } from './suggest-input.tsx';

interface ServiceNumberFieldProps {
  value: ServiceNumber;
  onChange: (value: ServiceNumber) => void;
  field?: string | undefined;
  error?: string | undefined;
}

/** NIP or NRP: blanks and points of a pasted number fall away, a doubt is shown and does not block (rule 28). */
export function ServiceNumberField({ value, onChange, field, error }: ServiceNumberFieldProps) {
  const printed = formatServiceNumber(value, true);
  const type = (text: string) => {
    const digits = text.replace(/[\s.]/g, '');
    onChange({ kind: value.kind === 'none' && digits !== '' ? 'NIP' : value.kind, digits });
  };
  return (
    <Box style={{ flex: '1 1 300px' }} data-field={field}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ChoiceField
          label="Jenis nomor"
          w={130}
          choices={NUMBER_KIND_CHOICES}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        <TextInput
          label={value.kind === 'none' ? 'NIP atau NRP' : value.kind}
          style={{ flex: 1 }}
          inputMode="numeric"
          autoComplete="off"
          value={value.digits}
          error={error}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </Group>
      <Box fz="xs" c="dimmed" mt={2}>
        {printed !== value.digits && `Tercetak: ${printed}`}
      </Box>
      <FieldWarning message={checkServiceNumber(value)} />
    </Box>
  );
}

interface RankFieldProps {
  value: string;
  onChange: (rank: string) => void;
  field?: string | undefined;
  error?: string | undefined;
}

/** Pangkat/golongan: a grade of the civil service, found by grade or by name, or free text (army, police, PPPK). */
export function RankField({ value, onChange, field, error }: RankFieldProps) {
  const printed = formatRank(value, 'rank-and-grade');
  return (
    <Box style={{ flex: '1 1 200px' }}>
      <SuggestInput
        label="Pangkat/golongan"
        placeholder="mis. IV/b, Pembina, AKBP"
        value={value}
        field={field}
        isFiltered
        error={error}
        onChange={onChange}
        onPick={onChange}
        suggestions={fittingRanks(value).map(({ grade, name }) => ({
          id: grade,
          label: grade,
          detail: name,
        }))}
      />
      <Box fz="xs" c="dimmed" mt={2}>
        {printed !== value.trim() && `Tercetak: ${printed}`}
      </Box>
    </Box>
  );
}

function fittingRanks(text: string) {
  const wanted = text.trim().toLowerCase();
  const isExact = RANKS.some(({ grade }) => grade.toLowerCase() === wanted);
  if (wanted === '' || isExact) return RANKS;
  return RANKS.filter(
    ({ grade, name }) => grade.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(wanted),
  );
}

import { Group, Switch, Text } from '@mantine/core';
import { formatDate, formatDateWithBlankDay } from '../../../shared/domain/dates.ts';
import { DateField } from '../../components/date-field.tsx';
import type { InvitationForm } from './invitation-form.ts';

/** The letter's date, and whether its day is left for the hand (rule 10). */
export function LetterDateFields({ value, errors, setField, profile }: InvitationForm) {
  const { letterDate, isDayBlank } = value;
  const place = profile.letter.isPlacePrinted && profile.region.seat !== '' ? `${profile.region.seat}, ` : '';
  const printed =
    letterDate === null ? '' : isDayBlank ? formatDateWithBlankDay(letterDate) : formatDate(letterDate);
  return (
    <div>
      <Group gap="xs" align="flex-end">
        <DateField
          label="Tanggal surat"
          value={letterDate}
          error={errors.letterDate}
          data-field="letterDate"
          onChange={(date) => setField('letterDate', date)}
        />
        <Switch
          mb={6}
          label="Tanggal dikosongkan, diisi dengan tangan"
          checked={isDayBlank}
          onChange={(event) => setField('isDayBlank', event.currentTarget.checked)}
        />
      </Group>
      {printed !== '' && (
        <Text size="sm" mt={6}>
          Tercetak:{' '}
          <Text span fw={600} style={{ whiteSpace: 'pre-wrap' }}>
            {place}
            {printed}
          </Text>
        </Text>
      )}
    </div>
  );
}

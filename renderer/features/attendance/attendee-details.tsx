import { Group, TextInput } from '@mantine/core';
import type { Attendee } from '../../../shared/domain/attendance.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { ClockField } from '../../components/clock-field.tsx';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { RankField, ServiceNumberField } from '../../components/official-picker/service-fields.tsx';
import type { AttendeePartProps } from './representative-fields.tsx';

const GENDERS: readonly Choice<Attendee['gender']>[] = [
  { value: '', label: '–' },
  { value: 'L', label: 'L' },
  { value: 'P', label: 'P' },
];

/** What only some offices print in the list; which columns print is set in the office profile. */
export function AttendeeDetails({ row, index, errors, onPatch }: AttendeePartProps) {
  const path = `attendees.${index}`;
  return (
    <Group gap="xs" align="flex-start" className={classes.extra}>
      <ServiceNumberField
        value={row.number}
        error={errors?.['number.digits']}
        onChange={(number) => onPatch({ number })}
      />
      <RankField value={row.rank} error={errors?.rank} onChange={(rank) => onPatch({ rank })} />
      <ChoiceField
        label="L/P"
        w={70}
        choices={GENDERS}
        value={row.gender}
        onChange={(gender) => onPatch({ gender })}
      />
      <TextInput
        label="No. HP"
        w={150}
        value={row.phone}
        error={errors?.phone}
        data-field={`${path}.phone`}
        onChange={(event) => onPatch({ phone: event.currentTarget.value })}
      />
      <ClockField
        label="Datang"
        w={80}
        value={row.arrivedAt}
        data-field={`${path}.arrivedAt`}
        onChange={(arrivedAt) => onPatch({ arrivedAt })}
      />
      <ClockField
        label="Pulang"
        w={80}
        value={row.leftAt}
        data-field={`${path}.leftAt`}
        onChange={(leftAt) => onPatch({ leftAt })}
      />
      <TextInput
        label="Keterangan"
        style={{ flex: '1 1 180px' }}
        value={row.note}
        error={errors?.note}
        data-field={`${path}.note`}
        onChange={(event) => onPatch({ note: event.currentTarget.value })}
      />
    </Group>
  );
}

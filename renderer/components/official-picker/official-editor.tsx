import { Fieldset, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { StoredPerson, StoredPosition } from '../../../shared/contract/directory.ts';
import type { Official } from '../../../shared/domain/people.ts';
import { ChoiceField } from '../choice-field.tsx';
import { ACTING_CHOICES, ROLE_CHOICES } from './choices.ts';
import { errorAt, type FieldErrors, fieldPath } from './field-errors.ts';
import { NameFields } from './name-fields.tsx';
import { useResolveOfficial } from './official.queries.ts';
import { PositionField } from './position-field.tsx';
import { retitle } from './role-of-title.ts';
import { RankField, ServiceNumberField } from './service-fields.tsx';

interface OfficialEditorProps {
  value: Official;
  onChange: (value: Official) => void;
  /** Sentences by dotted path of the whole record. */
  errors?: FieldErrors;
  /** Where the official stands in the record, e.g. `chair` or `signatory.official`. */
  path: string;
  /** Day whose holders the directory proposes (ISO date); `null` is today. */
  on: string | null;
  /** Names the group of fields, e.g. `Pimpinan rapat`. */
  label?: string;
  /** Pangkat and NIP/NRP are asked too; off where they are never printed. */
  hasServiceFields?: boolean;
}

/**
 * A person in an office, typed freely or taken from the directory. What is taken is a copy: later changes of the
 * directory do not alter it (rule 62).
 */
export function OfficialEditor(props: OfficialEditorProps) {
  const { value, onChange, errors = {}, path, label, hasServiceFields = true } = props;
  const { takePosition, isTaking } = useTakePosition(props);
  const takePerson = ({ id, value: person }: StoredPerson) =>
    onChange({ ...value, personId: id, name: person.name, rank: person.rank, number: person.number });
  return (
    <Fieldset
      legend={label}
      variant={label === undefined ? 'unstyled' : 'default'}
      p={label === undefined ? 0 : 'sm'}
    >
      <Group gap="xs" align="flex-start">
        <ChoiceField
          label="Pengisian"
          w={110}
          choices={ACTING_CHOICES}
          value={value.acting}
          onChange={(acting) => onChange({ ...value, acting })}
        />
        <PositionField
          label="Jabatan"
          style={{ flex: '2 1 240px' }}
          value={value.title}
          on={props.on}
          field={fieldPath(path, 'title')}
          error={errorAt(errors, path, 'title')}
          isLoading={isTaking}
          onChange={(title) => onChange({ ...retitle(value, title), positionId: null })}
          onPick={takePosition}
        />
        <ChoiceField
          label="Jenis jabatan"
          style={{ flex: '0 1 180px' }}
          choices={ROLE_CHOICES}
          value={value.role}
          onChange={(role) => onChange({ ...value, role })}
        />
        <NameFields
          value={value.name}
          errors={errors}
          path={fieldPath(path, 'name')}
          onChange={(name) =>
            onChange({ ...value, name, personId: name.name === value.name.name ? value.personId : null })
          }
          onPick={takePerson}
        />
        {hasServiceFields && (
          <>
            <RankField
              value={value.rank}
              field={fieldPath(path, 'rank')}
              error={errorAt(errors, path, 'rank')}
              onChange={(rank) => onChange({ ...value, rank })}
            />
            <ServiceNumberField
              value={value.number}
              field={fieldPath(path, 'number')}
              error={errorAt(errors, path, 'number.digits')}
              onChange={(number) => onChange({ ...value, number })}
            />
          </>
        )}
      </Group>
      <DirectoryHint value={value} />
    </Fieldset>
  );
}

/** Tells when a position was taken that nobody is known to hold on that day. */
function DirectoryHint({ value }: { value: Official }) {
  if (value.positionId === null || value.name.name !== '') return null;
  return (
    <Text size="xs" c="dimmed" mt={4}>
      Pejabat jabatan ini pada tanggal tersebut belum tercatat di Direktori. Ketik namanya, atau biarkan
      kosong.
    </Text>
  );
}

function useTakePosition({ value, onChange, on }: OfficialEditorProps) {
  const resolve = useResolveOfficial();
  // The answer comes later: it must go to the latest state of the form, not to the one at the time of the click.
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  const takePosition = (position: StoredPosition) =>
    resolve.mutate(
      { positionId: position.id, on },
      { onSuccess: (found) => latest.current.onChange(withTypedName(found, latest.current.value)) },
    );
  return { takePosition, isTaking: resolve.isPending };
}

/** A name that was typed before any title is kept when the directory knows no holder; a former holder's is not. */
function withTypedName(found: Official, typed: Official): Official {
  const isNameFree = typed.positionId === null && typed.personId === null && typed.title === '';
  if (found.name.name !== '' || !isNameFree) return found;
  return { ...found, name: typed.name, rank: typed.rank, number: typed.number };
}

import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  isNumberBlank,
  type NumberedPaper,
  printedNumber,
  type RegisteredPaper,
} from '../../../shared/domain/numbering.ts';
import { call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { CodeField } from '../code-field/code-field.tsx';
import type { StoredDossier } from '../paper-panel/dossier-queries.ts';

type NumberParts = Pick<NumberedPaper, 'code' | 'sequence' | 'numberText'>;

interface NumberFieldsProps {
  meetingId: string;
  /** Which of the meeting's papers carries the number; it decides the register. */
  paper: RegisteredPaper;
  value: NumberedPaper;
  onChange: (part: Partial<NumberParts>) => void;
  /** Sentence beside the field, by dotted path of the record. */
  errors: Readonly<Record<string, string>>;
  /** What stands before the names of the fields in their record: empty, or `notice.`. */
  path?: string;
  /** Code that the office uses where the paper has none of its own. */
  usualCode: string;
  meeting: StoredDossier['meeting']['value'];
  profile: StoredDossier['profile']['value'];
}

const MOST = 999_999;

/** The parts of a paper's number, and the number as it will print (rules 8, 10 to 12). */
export function NumberFields(props: NumberFieldsProps) {
  const { value, onChange, errors, path = '', usualCode } = props;
  const suggest = useSuggestSequence(props);
  const isGiven = value.numberText !== '';
  return (
    <div>
      <Group gap="sm" align="flex-start">
        <CodeField
          label="Kode klasifikasi"
          width={150}
          value={value.code}
          placeholder={usualCode}
          error={errors[`${path}code`]}
          disabled={isGiven}
          field={`${path}code`}
          onChange={(code) => onChange({ code })}
        />
        <NumberInput
          label="Nomor urut"
          w={130}
          value={value.sequence ?? ''}
          placeholder="dikosongkan"
          min={1}
          max={MOST}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={errors[`${path}sequence`]}
          disabled={isGiven}
          data-field={`${path}sequence`}
          onChange={(typed) => onChange({ sequence: typeof typed === 'number' ? typed : null })}
        />
        <Button
          variant="default"
          h={32}
          mt={24}
          disabled={isGiven}
          loading={suggest.isPending}
          onClick={() => suggest.mutate()}
        >
          Nomor berikutnya
        </Button>
        <TextInput
          label="Nomor utuh"
          style={{ flex: '1 1 200px' }}
          value={value.numberText}
          placeholder="bila sudah diberikan buku lain"
          error={errors[`${path}numberText`]}
          data-field={`${path}numberText`}
          onChange={(event) => onChange({ numberText: event.currentTarget.value })}
        />
      </Group>
      <PrintedNumber {...props} />
    </div>
  );
}

function PrintedNumber({ value, meeting, profile, usualCode }: NumberFieldsProps) {
  return (
    <Text size="sm" mt={6} aria-live="polite">
      Tercetak:{' '}
      <Text span fw={600} data-testid="printed-number" style={{ whiteSpace: 'pre-wrap' }}>
        {printedNumber(value, meeting, profile, usualCode)}
      </Text>
      {isNumberBlank(value) && (
        <Text span c="dimmed">
          {' '}
          (nomor urut diisi kemudian)
        </Text>
      )}
    </Text>
  );
}

/** Asks for the next free running number of the paper's year; what was typed is stored first, the date above all. */
function useSuggestSequence({ meetingId, paper, onChange }: NumberFieldsProps) {
  return useMutation({
    mutationFn: async () => {
      await flushAll();
      return call('letters.suggestSequence', { meetingId, paper });
    },
    onSuccess: ({ sequence }) => onChange({ sequence }),
  });
}

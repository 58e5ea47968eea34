import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { LETTER_STATE_WORDS, runningNumberText } from '../../../shared/domain/letter-ledger.ts';
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

type NumberParts = Pick<NumberedPaper, 'code' | 'sequence' | 'sequenceSuffix' | 'numberText'>;

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
          onChange={(typed) =>
            onChange(typeof typed === 'number' ? { sequence: typed } : { sequence: null, sequenceSuffix: '' })
          }
        />
        <TextInput
          label="Sisipan"
          title="Huruf nomor sisipan: 12.a"
          w={76}
          value={value.sequenceSuffix ?? ''}
          placeholder="a–z"
          maxLength={1}
          error={errors[`${path}sequenceSuffix`]}
          disabled={isGiven || value.sequence === null}
          data-field={`${path}sequenceSuffix`}
          onChange={(event) => onChange({ sequenceSuffix: event.currentTarget.value.trim().toLowerCase() })}
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
          style={{ flex: '1 1 200px', maxWidth: 360 }}
          value={value.numberText}
          placeholder="bila sudah diberikan buku lain"
          error={errors[`${path}numberText`]}
          data-field={`${path}numberText`}
          onChange={(event) => onChange({ numberText: event.currentTarget.value })}
        />
      </Group>
      <PrintedNumber {...props} />
      <InsertionOffer suggested={suggest.data} onChange={onChange} />
      <NumberState {...props} />
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
    onSuccess: ({ sequence }) => onChange({ sequence, sequenceSuffix: '' }),
  });
}

interface InsertionOfferProps {
  suggested: OutputOf<'letters.suggestSequence'> | undefined;
  onChange: NumberFieldsProps['onChange'];
}

/** Offers 12.a where letters of a later date have their numbers already. */
function InsertionOffer({ suggested, onChange }: InsertionOfferProps) {
  const inserted = suggested?.inserted ?? null;
  if (inserted === null) return null;
  const { sequence, suffix } = inserted;
  return (
    <Group gap="xs" mt={6} role="status">
      <Text size="sm">Sudah ada surat bernomor yang bertanggal lebih akhir.</Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onChange({ sequence, sequenceSuffix: suffix })}
      >
        Sisipkan sebagai {runningNumberText(inserted)}
      </Button>
    </Group>
  );
}

/** How the number stands in the agenda. */
function NumberState({ meetingId, paper }: NumberFieldsProps) {
  const { data } = useQuery({
    queryKey: ['letter', 'paper', meetingId, paper],
    queryFn: () => call('letters.stateOfPaper', { meetingId, paper }),
    staleTime: 0,
  });
  if (data === undefined || data === null) return null;
  const isOpen = data.state === 'temporary' || data.state === 'blank';
  return (
    <Text size="sm" c="dimmed" mt={2}>
      Agenda surat: {LETTER_STATE_WORDS[data.state].toLowerCase()}
      {data.state === 'final' && '; nomor terkunci, pembatalan lewat Agenda surat'}
      {isOpen && '; tetapkan nomornya di Agenda surat'}
    </Text>
  );
}

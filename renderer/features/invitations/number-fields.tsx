import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import { call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import type { InvitationForm } from './invitation-form.ts';

const MOST = 999_999;

/** The parts of the letter's number, and the number as it will print (rules 8, 10 to 12). */
export function NumberFields({ meetingId, value, errors, setField, meeting, profile }: InvitationForm) {
  const suggest = useSuggestSequence(meetingId, (sequence) => setField('sequence', sequence));
  const isGiven = value.numberText !== '';
  return (
    <div>
      <Group gap="sm" align="flex-start">
        <TextInput
          label="Kode klasifikasi"
          w={150}
          value={value.code}
          placeholder={profile.numbering.invitationCode}
          error={errors.code}
          disabled={isGiven}
          data-field="code"
          onChange={(event) => setField('code', event.currentTarget.value)}
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
          error={errors.sequence}
          disabled={isGiven}
          data-field="sequence"
          onChange={(typed) => setField('sequence', typeof typed === 'number' ? typed : null)}
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
          error={errors.numberText}
          data-field="numberText"
          onChange={(event) => setField('numberText', event.currentTarget.value)}
        />
      </Group>
      <Text size="sm" mt={6} aria-live="polite">
        Tercetak:{' '}
        <Text span fw={600} data-testid="printed-number" style={{ whiteSpace: 'pre-wrap' }}>
          {printedNumber(value, meeting, profile)}
        </Text>
        {value.sequence === null && !isGiven && (
          <Text span c="dimmed">
            {' '}
            (nomor urut diisi kemudian)
          </Text>
        )}
      </Text>
    </div>
  );
}

/** Asks for the next free running number of the letter's year; what was typed is stored first, the date above all. */
function useSuggestSequence(meetingId: string, onSuggest: (sequence: number) => void) {
  return useMutation({
    mutationFn: async () => {
      await flushAll();
      return call('invitations.suggestSequence', { meetingId });
    },
    onSuccess: ({ sequence }) => onSuggest(sequence),
  });
}

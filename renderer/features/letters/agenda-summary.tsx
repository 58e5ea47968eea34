import { Button, Collapse, Group, Paper, ScrollArea, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { LetterGap } from '../../../shared/contract/letters.ts';
import {
  gapText,
  LETTER_STATE_WORDS,
  LETTER_STATES,
  type Register,
} from '../../../shared/domain/letter-ledger.ts';
import { LineField } from '../../components/line-field.tsx';
import { useExplainGap } from './letters.queries.ts';

interface AgendaSummaryProps {
  register: Register;
  year: number;
  overview: OutputOf<'letters.overview'>;
}

/** The next number, how many stand how, and the numbers that nobody holds. */
export function AgendaSummary({ register, year, overview }: AgendaSummaryProps) {
  const { next, counts, gaps } = overview;
  const [isOpen, panel] = useDisclosure(false);
  const told = LETTER_STATES.filter((state) => (counts[state] ?? 0) > 0).map(
    (state) => `${counts[state] ?? 0} ${LETTER_STATE_WORDS[state].toLowerCase()}`,
  );
  const unexplained = gaps.filter(({ explanation }) => explanation === '').length;
  return (
    <div>
      <Group gap="md" mih={30}>
        <Text size="sm">
          Nomor berikutnya:{' '}
          <Text span fw={600}>
            {next}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {told.length === 0 ? 'Belum ada nomor tahun ini.' : told.join(' · ')}
        </Text>
        {gaps.length > 0 && (
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={panel.toggle}>
            {unexplained === 0
              ? `Nomor yang tidak dipakai (${gaps.length})`
              : `Nomor belum dipakai: ${unexplained} perlu dijelaskan`}
          </Button>
        )}
      </Group>
      <Collapse expanded={isOpen && gaps.length > 0}>
        {isOpen && (
          <Paper withBorder p="xs" component="section" aria-label="Nomor yang belum dipakai">
            <ScrollArea.Autosize mah="30vh" type="auto">
              <Stack gap="xs">
                {gaps.slice(0, MOST_SHOWN).map((gap) => (
                  <GapLine
                    key={`${year} ${gap.from} ${gap.to} ${gap.explanation}`}
                    gap={gap}
                    register={register}
                    year={year}
                  />
                ))}
                {gaps.length > MOST_SHOWN && (
                  <Text size="sm" c="dimmed">
                    {gaps.length - MOST_SHOWN} celah berikutnya tampil setelah celah di atas terisi atau
                    dijelaskan.
                  </Text>
                )}
              </Stack>
            </ScrollArea.Autosize>
          </Paper>
        )}
      </Collapse>
    </div>
  );
}

const MOST_SHOWN = 100;

/** One gap with why it is there; kept with Enter or the button. */
function GapLine({ gap, register, year }: { gap: LetterGap; register: Register; year: number }) {
  const [text, setText] = useState(gap.explanation);
  const explain = useExplainGap();
  const { from, to } = gap;
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    explain.mutate({ register, year, from, to, explanation: text.trim() });
  };
  return (
    <form onSubmit={save}>
      <Group gap="xs" align="center">
        <Text size="sm" flex="0 1 20rem">
          {gapText(gap)}
        </Text>
        <LineField
          flex="1 1 16rem"
          aria-label={`Penjelasan: ${gapText(gap)}`}
          placeholder="mis. dipakai di buku agenda lama"
          maxLength={300}
          value={text}
          onChange={setText}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={explain.isPending}
          disabled={text.trim() === gap.explanation}
        >
          Simpan penjelasan
        </Button>
      </Group>
    </form>
  );
}

import { Button, Group, List, Text } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { letterFilter } from '../../../shared/contract/letters.ts';
import { recordFilter } from '../../../shared/contract/retention.ts';
import type { YearChangeState } from '../../../shared/contract/year-change.ts';
import { REGISTER_WORDS } from '../../../shared/domain/letter-ledger.ts';
import { RECORD_LIST_WORDS } from '../../../shared/domain/retention-lists.ts';
import { useBackup, useRunBackup } from '../../components/backup/backup.queries.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { SignatoryChoice } from '../../components/signatory-choice.tsx';
import { momentWords } from '../../lib/moment-words.ts';
import { usePrintRecords, usePrintRegister } from './year-change.queries.ts';

/** The books of the old year as Word, without what is confidential. */
export function RegisterStep({ state: { year, letters } }: { state: YearChangeState }) {
  const [signatory, setSignatory] = useState<number | null>(null);
  const print = usePrintRegister();
  return (
    <>
      <Group gap="xs" align="flex-end">
        <SignatoryChoice label="Penanda tangan buku agenda" value={signatory} onChange={setSignatory} />
        {letters.map(({ register }) => (
          <Button
            key={register}
            variant="default"
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
            loading={print.isPending && print.variables.filter.register === register}
            onClick={() =>
              print.mutate({ filter: letterFilter.parse({ register, year }), format: 'word', signatory })
            }
          >
            {REGISTER_WORDS[register]} {year}
          </Button>
        ))}
      </Group>
      {print.isError && <FailureAlert error={print.error} />}
      <Text size="sm" c="dimmed">
        Celah nomor yang belum dijelaskan dicetak sebagai temuan. Surat terbatas dan rahasia tidak ikut; yang
        memuatnya dibuat di Agenda surat.
      </Text>
    </>
  );
}

const PRINTED = ['active', 'inactive', 'destruction'] as const;

/** The lists of records at the turn of the year. */
export function RecordsStep({ state: { year } }: { state: YearChangeState }) {
  const [signatory, setSignatory] = useState<number | null>(null);
  const print = usePrintRecords();
  return (
    <>
      <Group gap="xs" align="flex-end">
        <SignatoryChoice label="Penanda tangan daftar arsip" value={signatory} onChange={setSignatory} />
        {PRINTED.map((list) => (
          <Button
            key={list}
            variant="default"
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
            loading={print.isPending && print.variables.filter.list === list}
            onClick={() =>
              print.mutate({
                // A proposal for destruction is of older years.
                filter: recordFilter.parse({ list, year: list === 'destruction' ? null : year }),
                format: 'word',
                signatory,
              })
            }
          >
            {RECORD_LIST_WORDS[list]}
          </Button>
        ))}
      </Group>
      {print.isError && <FailureAlert error={print.error} />}
      <Group>
        <Button size="xs" variant="default" component={Link} to="/arsip/daftar">
          Buka Daftar arsip
        </Button>
      </Group>
    </>
  );
}

/** Numbers begin again by themselves: nothing has to be set (rule 9). */
export function NumbersStep({ state: { year, numbers, letters } }: { state: YearChangeState }) {
  const used = new Set(letters.map(({ register }) => register));
  return (
    <>
      <Text size="sm">
        Nomor urut mulai lagi dari 1 dengan sendirinya pada surat bertanggal {year + 1}. Nomor berikutnya:
      </Text>
      <List size="sm">
        {numbers
          .filter(({ register, next }) => used.has(register) || next > 1)
          .map(({ register, next }) => (
            <List.Item key={register}>
              {REGISTER_WORDS[register]} {year + 1}: {next}
            </List.Item>
          ))}
      </List>
      <Group>
        <Button size="xs" variant="default" component={Link} to="/pengaturan/nomor">
          Periksa pola nomor
        </Button>
      </Group>
    </>
  );
}

export function BackupStep() {
  const backup = useBackup();
  const run = useRunBackup();
  const lastAt = backup.data?.lastAt ?? null;
  return (
    <>
      <Text size="sm">
        {lastAt === null
          ? 'Arsip ini belum pernah dicadangkan.'
          : `Cadangan terakhir ${momentWords(lastAt)}.`}
      </Text>
      {run.isError && <FailureAlert error={run.error} />}
      <Group>
        <Button variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          Cadangkan sekarang
        </Button>
      </Group>
    </>
  );
}

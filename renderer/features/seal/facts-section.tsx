import { Button, Checkbox, Group, Loader, Select, Textarea } from '@mantine/core';
import type { DossierState } from '../../../shared/contract/seal.ts';
import {
  type DossierFacts,
  dossierFactsSchema,
  SECURITY_CLASSES,
  SECURITY_WORDS,
} from '../../../shared/domain/archive.ts';
import { facts as fields, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { yesNo } from '../../../shared/domain/merge-fields/words.ts';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { LeaveWarning } from '../../components/leave-warning.tsx';
import { ReadOnlyFields } from '../../components/read-only-fields.tsx';
import { Section } from '../../components/section.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useDossierState } from './seal.queries.ts';

const DESCRIPTION =
  'Kode dan klasifikasi keamanan dipakai pada daftar arsip, pencarian, dan isi berkas. Rapat Terbatas atau Rahasia tidak ikut dalam daftar dan ekspor umum.';
const CHOICES = SECURITY_CLASSES.map((value) => ({ value, label: SECURITY_WORDS[value] }));

const FACTS_FIELDS: readonly Part<DossierFacts>[] = [
  fields('Kode klasifikasi', ['code'], ({ code }) => code),
  fields('Klasifikasi keamanan', ['security'], ({ security }) => SECURITY_WORDS[security]),
  fields('Disimpan permanen', ['isPermanent'], ({ isPermanent }) => yesNo(isPermanent)),
  fields('Catatan kearsipan', ['note'], ({ note }) => note),
];

/** "Identitas arsip": the archival facts of a meeting. A closed berkas shows them only. */
export function FactsSection({ meetingId }: { meetingId: string }) {
  const state = useDossierState(meetingId);
  return (
    <Section title="Identitas arsip" description={DESCRIPTION}>
      {state.isError && <FailureAlert error={state.error} onRetry={() => void state.refetch()} />}
      {state.isPending && <Loader size="sm" aria-label="Memuat identitas arsip" />}
      {state.data !== undefined && <FactsForm key={meetingId} meetingId={meetingId} state={state.data} />}
    </Section>
  );
}

function FactsForm({ meetingId, state }: { meetingId: string; state: DossierState }) {
  const { facts, usualCode, closedOn } = state;
  const isClosed = closedOn !== null;
  const form = useRecordForm({
    schema: dossierFactsSchema,
    initial: facts.value,
    record: {
      stamp: { id: meetingId, version: facts.version },
      parts: FACTS_FIELDS,
      read: async () => (await call('seal.get', { meetingId })).facts,
    },
    save: (value, { version }) =>
      call('seal.saveFacts', { meetingId, version: version ?? facts.version, value }),
    onSaved: () => notifyDone('Identitas arsip disimpan.'),
  });
  const { code, security, isPermanent, note } = form.value;
  const pick = (value: string | null) =>
    form.setField('security', CHOICES.find((choice) => choice.value === value)?.value ?? security);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.isDirty && <LeaveWarning />}
      <ReadOnlyFields>
        <Group gap="sm" align="flex-start">
          <CodeField
            label="Kode klasifikasi"
            width={260}
            value={code}
            placeholder={usualCode === '' ? undefined : `${usualCode} (dari undangan)`}
            error={form.errors.code}
            onChange={(next) => form.setField('code', next)}
          />
          <Select
            label="Klasifikasi keamanan"
            data={CHOICES}
            allowDeselect={false}
            value={security}
            onChange={pick}
          />
          <Checkbox
            mt={30}
            label="Disimpan permanen"
            checked={isPermanent}
            onChange={(event) => form.setField('isPermanent', event.currentTarget.checked)}
          />
        </Group>
        <Textarea
          mt="xs"
          label="Catatan kearsipan"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={note}
          error={form.errors.note}
          onChange={(event) => form.setField('note', event.currentTarget.value)}
        />
      </ReadOnlyFields>
      <FormFailure form={form} />
      {!isClosed && (
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={form.isSaving} disabled={!form.isDirty}>
            Simpan identitas arsip
          </Button>
          {form.isDirty && (
            <Button variant="default" onClick={form.undo}>
              Batalkan perubahan
            </Button>
          )}
        </Group>
      )}
    </form>
  );
}

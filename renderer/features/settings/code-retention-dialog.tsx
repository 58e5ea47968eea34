import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import type { StoredRule } from '../../../shared/contract/retention.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import {
  FINAL_FATE_WORDS,
  FINAL_FATES,
  findRule,
  type RetentionRule,
  retentionRuleSchema,
  ruleText,
  SUGGESTED_RULES,
  SUGGESTION_WARNING,
} from '../../../shared/domain/retention.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { LineField } from '../../components/line-field.tsx';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { call } from '../../lib/api.ts';
import { storedOf } from '../../lib/stored-of.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { useRemoveRule } from './code-queries.ts';
import { rulesByCode } from './code-table.tsx';
import { NumberField } from './fields.tsx';

interface CodeRetentionDialogProps {
  code: ListedCode;
  rules: readonly StoredRule[];
  onClose: () => void;
}

const FATE_CHOICES = FINAL_FATES.map((value) => ({ value, label: FINAL_FATE_WORDS[value] }));

const RULE_FIELDS: readonly Part<RetentionRule>[] = [
  facts('Aktif', ['activeYears'], ({ activeYears }) => `${activeYears} tahun`),
  facts('Inaktif', ['inactiveYears'], ({ inactiveYears }) => `${inactiveYears} tahun`),
  facts('Nasib akhir', ['finalFate'], ({ finalFate }) => FINAL_FATE_WORDS[finalFate]),
  facts('Keterangan', ['note'], ({ note }) => note),
];

/** How long the files of a code are kept, by the region's own schedule; codes under it follow (rule 58). */
export function CodeRetentionDialog({ code, rules, onClose }: CodeRetentionDialogProps) {
  const own = rules.find(({ value }) => value.code === code.code);
  const above = findRule(rulesByCode(rules.filter((rule) => rule !== own)), code.code)?.rule ?? null;
  const suggestion = SUGGESTED_RULES.find((rule) => rule.code === code.code);
  const form = useRuleForm({ code, own, above, onClose });
  const { value, errors, setField } = form;
  return (
    <RecordDialog
      title={`Retensi kode ${code.code}`}
      size={560}
      form={form}
      action={own !== undefined && <RemoveRule rule={own} onRemoved={onClose} />}
      onClose={onClose}
    >
      <Text size="sm">
        {code.title}
        {above !== null && `. Tanpa aturan sendiri mengikuti ${above.code}: ${ruleText(above)}.`}
      </Text>
      <Group gap="sm" align="flex-start">
        <NumberField
          label="Aktif"
          unit="tahun"
          w={130}
          data-autofocus
          value={value.activeYears}
          error={errors.activeYears}
          onChange={(activeYears) => setField('activeYears', activeYears)}
        />
        <NumberField
          label="Inaktif"
          unit="tahun"
          w={130}
          value={value.inactiveYears}
          error={errors.inactiveYears}
          onChange={(inactiveYears) => setField('inactiveYears', inactiveYears)}
        />
        <ChoiceField
          label="Nasib akhir"
          choices={FATE_CHOICES}
          value={value.finalFate}
          onChange={(finalFate) => setField('finalFate', finalFate)}
        />
      </Group>
      <LineField
        label="Keterangan"
        placeholder="mis. dasar JRA, pengecualian"
        maxLength={300}
        value={value.note}
        error={errors.note}
        onChange={(note) => setField('note', note)}
      />
      <Text size="xs" c="dimmed">
        Dihitung sejak berkas ditutup, bukan sejak tanggal surat. Berkas yang ditandai permanen tetap
        permanen. Notula hanya mengingatkan dan tidak pernah memusnahkan arsip.
      </Text>
      {suggestion !== undefined && (
        <SuggestionNote rule={suggestion} onTake={() => form.setValue(suggestion)} />
      )}
    </RecordDialog>
  );
}

/** Never taken over by itself: what other regions use is no rule of this one. */
function SuggestionNote({ rule, onTake }: { rule: RetentionRule; onTake: () => void }) {
  return (
    <Alert color="yellow" variant="light" role="note">
      <Stack gap={6} align="flex-start">
        <Text size="sm">
          {ruleText(rule)}
          {rule.note !== '' && ` (${rule.note})`}. {SUGGESTION_WARNING}
        </Text>
        <Button size="xs" variant="default" onClick={onTake}>
          Isi dengan contoh ini
        </Button>
      </Stack>
    </Alert>
  );
}

function RemoveRule({ rule, onRemoved }: { rule: StoredRule; onRemoved: () => void }) {
  const remove = useRemoveRule();
  const { id, version } = rule;
  return (
    <Button
      variant="default"
      mr="auto"
      loading={remove.isPending}
      onClick={() => remove.mutate({ id, version }, { onSuccess: onRemoved })}
    >
      Hapus aturan ini
    </Button>
  );
}

interface RuleFormOptions {
  code: ListedCode;
  own: StoredRule | undefined;
  above: RetentionRule | null;
  onClose: () => void;
}

/** A new rule begins with that of the code above, so that only what differs is typed. */
function useRuleForm({ code: { code }, own, above, onClose }: RuleFormOptions) {
  const start = above ?? { activeYears: 0, inactiveYears: 0, finalFate: 'dinilai-kembali' as const };
  const { activeYears, inactiveYears, finalFate } = start;
  return useRecordForm({
    schema: retentionRuleSchema,
    initial: own?.value ?? { code, activeYears, inactiveYears, finalFate, note: '' },
    record: {
      stamp: stampOf(own),
      parts: RULE_FIELDS,
      read: async (id) => storedOf(await call('retention.rules', {}), id),
    },
    save: (value, stamp) => call('retention.saveRule', { ...stamp, value }),
    onSaved: onClose,
  });
}

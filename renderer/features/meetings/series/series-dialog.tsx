import { Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { StoredSeries } from '../../../../shared/contract/series.ts';
import { facts, type Part } from '../../../../shared/domain/merge-fields/parts.ts';
import { type Series, seriesRuleText, seriesSchema } from '../../../../shared/domain/series.ts';
import { FormButtons } from '../../../components/form-buttons.tsx';
import { FormFailure } from '../../../components/form-failure.tsx';
import { LineField } from '../../../components/line-field.tsx';
import { call } from '../../../lib/api.ts';
import { stampOf, useRecordForm } from '../../../lib/use-record-form.ts';
import { RuleFields } from './rule-fields.tsx';

const MODAL_ID = 'series-dialog';
const NEW: Series = {
  name: '',
  kind: 'recurring',
  rule: { kind: 'monthly-weekday', nth: 1, weekday: 1 },
};

const SERIES_FIELDS: readonly Part<Series>[] = [
  facts('Nama seri', ['name'], ({ name }) => name),
  facts('Jadwal', ['rule', 'kind'], ({ rule }) => seriesRuleText(rule)),
];

interface SeriesDialogOptions {
  /** The series that is changed; left out for a new one. */
  series?: StoredSeries;
  /** Proposed for a new one. */
  name?: string;
  onSaved?: (series: StoredSeries) => void;
}

/** Asks for name and rule of a series. */
export function openSeriesDialog(options: SeriesDialogOptions): void {
  modals.open({
    modalId: MODAL_ID,
    title: options.series === undefined ? 'Seri baru' : 'Ubah seri',
    size: 'lg',
    children: <SeriesForm {...options} />,
  });
}

function SeriesForm({ series, name = '', onSaved }: SeriesDialogOptions) {
  const form = useRecordForm<Series, Series, StoredSeries>({
    schema: seriesSchema,
    initial: series?.value ?? { ...NEW, name: name.slice(0, 200) },
    record: {
      stamp: stampOf(series),
      parts: SERIES_FIELDS,
      read: async (id) => (await call('series.get', { id })).series,
    },
    save: (value, stamp) => call('series.save', { ...stamp, value }),
    onSaved: (saved) => {
      modals.close(MODAL_ID);
      onSaved?.(saved);
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <LineField
          label="Nama seri"
          description="Misalnya Rakor bulanan"
          required
          data-autofocus
          value={form.value.name}
          error={form.errors.name}
          onChange={(next) => form.setField('name', next)}
        />
        {form.value.kind === 'recurring' && (
          <RuleFields
            rule={form.value.rule}
            error={form.errors['rule.day']}
            onChange={(rule) => form.setField('rule', rule)}
          />
        )}
        <FormFailure form={form} />
        <FormButtons submit="Simpan seri" isBusy={form.isSaving} onCancel={() => modals.close(MODAL_ID)} />
      </Stack>
    </form>
  );
}

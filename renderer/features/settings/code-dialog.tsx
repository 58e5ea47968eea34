import { TextInput } from '@mantine/core';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import { type ClassificationCode, classificationCodeSchema } from '../../../shared/domain/classification.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { yesNo } from '../../../shared/domain/merge-fields/words.ts';
import { RecordHistory } from '../../components/change-list/record-history.tsx';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { call } from '../../lib/api.ts';
import { storedOf } from '../../lib/stored-of.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';

interface CodeDialogProps {
  /** `null` for a new code. */
  record: ListedCode | null;
  codes: readonly ListedCode[];
  onClose: () => void;
}

const CODE_FIELDS: readonly Part<ClassificationCode>[] = [
  facts('Kode', ['code'], ({ code }) => code),
  facts('Uraian', ['title'], ({ title }) => title),
  facts('Disembunyikan', ['isHidden'], ({ isHidden }) => yesNo(isHidden)),
];

async function readCode(id: string) {
  const { version, code, title, isHidden } = storedOf(await call('classification.list', {}), id);
  return { version: version ?? 0, value: { code, title, isHidden } };
}

/** Number and title of a code; the number of a built-in one stays. */
export function CodeDialog({ record, codes, onClose }: CodeDialogProps) {
  const form = useCodeForm({ record, codes, onClose });
  const { value, errors, setField } = form;
  const isBuiltIn = record !== null && record.builtInTitle !== null;
  return (
    <RecordDialog
      title={record === null ? 'Tambah kode klasifikasi' : `Ubah kode ${record.code}`}
      size={520}
      form={form}
      onClose={onClose}
    >
      <TextInput
        label="Kode"
        description={isBuiltIn ? 'Kode bawaan tidak dapat diganti angkanya.' : 'Misalnya 000.1.5 atau 005.'}
        required
        disabled={isBuiltIn}
        value={value.code}
        error={errors.code}
        onChange={(event) => setField('code', event.currentTarget.value)}
      />
      <TextInput
        label="Uraian"
        required
        value={value.title}
        error={errors.title}
        onChange={(event) => setField('title', event.currentTarget.value)}
      />
      {record !== null && record.id !== null && (
        <RecordHistory record={{ entity: 'classification_code', id: record.id }} />
      )}
    </RecordDialog>
  );
}

function useCodeForm({ record, codes, onClose }: CodeDialogProps) {
  // A new code that is there already would silently rename the built-in one.
  const listed = new Set(codes.filter((code) => code !== record).map(({ code }) => code));
  const schema = classificationCodeSchema.refine(({ code }) => !listed.has(code), {
    path: ['code'],
    message: 'Kode ini sudah ada dalam daftar.',
  });
  return useRecordForm({
    schema,
    initial: { code: record?.code ?? '', title: record?.title ?? '', isHidden: record?.isHidden ?? false },
    record: { stamp: stampOf(record), parts: CODE_FIELDS, read: readCode },
    save: (value, stamp) => call('classification.save', { ...stamp, value }),
    onSaved: onClose,
  });
}

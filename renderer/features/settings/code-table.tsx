import { Box, Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import type { StoredRule } from '../../../shared/contract/retention.ts';
import { findRule, type RetentionRule, ruleText } from '../../../shared/domain/retention.ts';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { useHideCode, useRemoveCode } from './code-queries.ts';

interface CodeTableProps {
  codes: readonly ListedCode[];
  rules: readonly StoredRule[];
  onEdit: (code: ListedCode) => void;
  onRetention: (code: ListedCode) => void;
}

interface CodeRow {
  /** Of the row; the record's own id is in `listed`. */
  id: string;
  listed: ListedCode;
  found: ReturnType<typeof findRule>;
}

const COLUMNS: readonly TableColumn<CodeRow>[] = [
  { header: 'Kode', width: '6.5rem', render: ({ listed }) => listed.code },
  { header: 'Uraian dan keadaan', render: ({ listed }) => <TitleCell listed={listed} /> },
  { header: 'Retensi', width: '22%', render: (row) => <RetentionCell row={row} /> },
];

/** Codes with where they come from, how long their files are kept, and what can be done with them; thousands stay quick. */
export function CodeTable({ codes, rules, onEdit, onRetention }: CodeTableProps) {
  const rows = useMemo(() => {
    const byCode = rulesByCode(rules);
    return codes.map(
      (listed): CodeRow => ({ id: listed.code, listed, found: findRule(byCode, listed.code) }),
    );
  }, [codes, rules]);
  return (
    <Box h="max(20rem, calc(100vh - 22rem))" display="flex" style={{ flexDirection: 'column' }}>
      <DataTable
        caption="Daftar kode klasifikasi"
        columns={COLUMNS}
        rows={rows}
        total={rows.length}
        nameOf={({ listed }) => `Ubah kode ${listed.code}`}
        onOpen={({ listed }) => onEdit(listed)}
        actionsWidth="32%"
        actions={({ listed }, tabIndex) => (
          <CodeActions
            listed={listed}
            tabIndex={tabIndex}
            onEdit={() => onEdit(listed)}
            onRetention={() => onRetention(listed)}
          />
        )}
      />
    </Box>
  );
}

/** The rules as `findRule` asks for them. */
export function rulesByCode(rules: readonly StoredRule[]): ReadonlyMap<string, RetentionRule> {
  return new Map(rules.map(({ value }) => [value.code, value]));
}

function TitleCell({ listed }: { listed: ListedCode }) {
  const { title, builtInTitle } = listed;
  const isRenamed = builtInTitle !== null && builtInTitle !== title;
  return (
    <>
      {title}
      <Text size="xs" c="dimmed">
        {stateWords(listed)}
        {isRenamed && `. Bawaan: ${builtInTitle}`}
      </Text>
    </>
  );
}

function RetentionCell({ row: { found } }: { row: CodeRow }) {
  if (found === null) {
    return (
      <Text size="xs" c="dimmed">
        belum diatur
      </Text>
    );
  }
  const { rule, isInherited } = found;
  return (
    <>
      <Text size="xs">{ruleText(rule)}</Text>
      {isInherited && (
        <Text size="xs" c="dimmed">
          mengikuti {rule.code}
        </Text>
      )}
    </>
  );
}

interface CodeActionsProps {
  listed: ListedCode;
  tabIndex: 0 | -1;
  onEdit: () => void;
  onRetention: () => void;
}

function CodeActions({ listed, tabIndex, onEdit, onRetention }: CodeActionsProps) {
  const hide = useHideCode();
  const { code, isHidden } = listed;
  const button = { size: 'compact-xs', variant: 'default', tabIndex } as const;
  return (
    <Group gap={4} justify="flex-end">
      <Button {...button} aria-label={`Ubah kode ${code}`} onClick={onEdit}>
        Ubah
      </Button>
      <Button {...button} aria-label={`Retensi kode ${code}`} onClick={onRetention}>
        Retensi
      </Button>
      <Button
        {...button}
        aria-label={`${isHidden ? 'Tampilkan' : 'Sembunyikan'} kode ${code}`}
        loading={hide.isPending}
        onClick={() => hide.mutate(listed)}
      >
        {isHidden ? 'Tampilkan' : 'Sembunyikan'}
      </Button>
      <RemoveButton listed={listed} tabIndex={tabIndex} />
    </Group>
  );
}

/** An own code can be removed, a changed built-in one can go back; both can be done again by hand. */
function RemoveButton({ listed, tabIndex }: { listed: ListedCode; tabIndex: 0 | -1 }) {
  const remove = useRemoveCode();
  const { id, version } = listed;
  if (id === null || version === null) return null;
  const verb = listed.builtInTitle === null ? 'Hapus' : 'Kembalikan';
  return (
    <Button
      size="compact-xs"
      variant="default"
      tabIndex={tabIndex}
      aria-label={`${verb} kode ${listed.code}`}
      loading={remove.isPending}
      onClick={() => remove.mutate({ id, version })}
    >
      {verb}
    </Button>
  );
}

function stateWords({ isHidden, builtInTitle, title }: ListedCode): string {
  const origin =
    builtInTitle === null ? 'kode kantor' : builtInTitle === title ? 'bawaan' : 'bawaan, nama diubah';
  return isHidden ? `${origin}, disembunyikan` : origin;
}

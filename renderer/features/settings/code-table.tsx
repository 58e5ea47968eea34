import { Button, Group, Table, Text } from '@mantine/core';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import { useHideCode, useRemoveCode } from './code-queries.ts';

interface CodeTableProps {
  codes: readonly ListedCode[];
  onEdit: (code: ListedCode) => void;
}

/** Codes with where they come from and what can be done with them. */
export function CodeTable({ codes, onEdit }: CodeTableProps) {
  return (
    <Table verticalSpacing={2} highlightOnHover aria-label="Daftar kode klasifikasi">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>Kode</Table.Th>
          <Table.Th>Uraian</Table.Th>
          <Table.Th w={150}>Keadaan</Table.Th>
          <Table.Th ta="right">Tindakan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {codes.map((code) => (
          <CodeRow key={code.code} code={code} onEdit={() => onEdit(code)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function CodeRow({ code, onEdit }: { code: ListedCode; onEdit: () => void }) {
  const hide = useHideCode();
  const isOwn = code.builtInTitle === null;
  return (
    <Table.Tr>
      <Table.Td fw={600}>{code.code}</Table.Td>
      <Table.Td>
        {code.title}
        {!isOwn && code.builtInTitle !== code.title && (
          <Text size="xs" c="dimmed">
            Bawaan: {code.builtInTitle}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{stateWords(code)}</Text>
      </Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end">
          <Button size="compact-xs" variant="default" aria-label={`Ubah kode ${code.code}`} onClick={onEdit}>
            Ubah
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${code.isHidden ? 'Tampilkan' : 'Sembunyikan'} kode ${code.code}`}
            loading={hide.isPending}
            onClick={() => hide.mutate(code)}
          >
            {code.isHidden ? 'Tampilkan' : 'Sembunyikan'}
          </Button>
          <RemoveButton code={code} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** An own code can be removed, a changed built-in one can go back; both can be done again by hand. */
function RemoveButton({ code }: { code: ListedCode }) {
  const remove = useRemoveCode();
  const { id, version } = code;
  if (id === null || version === null) return null;
  const verb = code.builtInTitle === null ? 'Hapus' : 'Kembalikan';
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`${verb} kode ${code.code}`}
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

import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { PastRow } from '../../../shared/contract/past.ts';
import { CERTAINTY_WORDS, PAST_FIELD_WORDS } from '../../../shared/domain/past-guess.ts';
import type { PastChanges } from '../../../shared/domain/past-row.ts';
import classes from './past.module.css';
import { useOpenRow, useRowText } from './past.queries.ts';
import { isOpen, NO_TEXT_WORDS, sizeWords } from './past-words.ts';

interface RowPanelProps {
  row: PastRow;
  onEdit: (changes: PastChanges) => void;
}

/** Why a row is proposed so, and the text of its file to compare. */
export function RowPanel({ row, onEdit }: RowPanelProps) {
  const open = useOpenRow();
  return (
    <section className={classes.panel} aria-label={`Naskah ${row.path}`}>
      <Stack gap={6} className={classes.column}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {row.path}
        </Text>
        {row.message !== '' && <Text size="sm">{row.message}</Text>}
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            loading={open.isPending}
            onClick={() => open.mutate(row.id)}
          >
            Buka berkas
          </Button>
          {isOpen(row) && (
            <Button size="compact-sm" variant="default" onClick={() => onEdit({ isLeftOut: !row.isLeftOut })}>
              {row.isLeftOut ? 'Ikutkan lagi' : 'Tinggalkan'}
            </Button>
          )}
          {isOpen(row) && row.isDoubtful && !row.isLeftOut && (
            <Button size="compact-sm" variant="default" onClick={() => onEdit({ isChecked: true })}>
              Sudah benar
            </Button>
          )}
        </Group>
        <List size="xs" spacing={2}>
          {row.reasons.map(({ field, certainty, why }) => (
            <List.Item key={field}>
              <b>{PAST_FIELD_WORDS[field]}</b>: {CERTAINTY_WORDS[certainty].toLowerCase()}. {why}
            </List.Item>
          ))}
        </List>
        <Text size="xs" c="dimmed">
          {[row.bytes === 0 ? '' : sizeWords(row.bytes), row.pages === null ? '' : `${row.pages} halaman`]
            .filter((part) => part !== '')
            .join(', ')}
        </Text>
      </Stack>
      <RowText row={row} />
    </section>
  );
}

function RowText({ row }: { row: PastRow }) {
  const { data } = useRowText(row.id);
  if (data === undefined) return <div />;
  return <PaperText text={data.text} hasMore={data.hasMore} nothing={NO_TEXT_WORDS[row.textState]} />;
}

interface PaperTextProps {
  text: string;
  hasMore: boolean;
  /** Said in the place of an empty text. */
  nothing: string;
}

/** The text of a paper as it was read. */
export function PaperText({ text, hasMore, nothing }: PaperTextProps) {
  if (text === '')
    return (
      <Text size="sm" c="dimmed">
        {nothing}
      </Text>
    );
  // A field, so that the keyboard can scroll and copy it.
  return (
    <textarea
      readOnly
      className={classes.text}
      aria-label="Isi naskah"
      value={hasMore ? `${text}\n… (lanjutannya tidak ditampilkan, tetapi dapat dicari)` : text}
    />
  );
}

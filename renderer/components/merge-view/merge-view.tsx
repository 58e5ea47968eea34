import { Button, Group, Radio, Text } from '@mantine/core';
import { useId } from 'react';
import type { Choices, Leaning, Side } from '../../../shared/domain/merge-fields.ts';
import classes from './merge-view.module.css';

interface MergeViewProps {
  differences: readonly Leaning[];
  /** What the two columns are called, e.g. `Di komputer ini` and `Dari berkas`. */
  one: string;
  other: string;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** Two states side by side, place by place: each shows both in words and which one is taken. */
export function MergeView({ differences, one, other, choices, onChoose }: MergeViewProps) {
  const all = (side: Side) => onChoose(Object.fromEntries(differences.map(({ path }) => [path, side])));
  return (
    <section className={classes.rows} aria-label="Perbedaan isi">
      <div className={classes.head}>
        <span>Bagian</span>
        <ColumnHead title={one} onAll={() => all('one')} />
        <ColumnHead title={other} onAll={() => all('other')} />
      </div>
      {differences.map((difference) => (
        <MergeRow
          key={difference.path}
          difference={difference}
          one={one}
          other={other}
          chosen={choices[difference.path] ?? null}
          onChoose={(side) => onChoose({ ...choices, [difference.path]: side })}
        />
      ))}
    </section>
  );
}

function ColumnHead({ title, onAll }: { title: string; onAll: () => void }) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <span>{title}</span>
      <Button size="compact-xs" variant="default" onClick={onAll} aria-label={`Ambil semua: ${title}`}>
        Ambil semua
      </Button>
    </Group>
  );
}

interface MergeRowProps {
  difference: Leaning;
  one: string;
  other: string;
  chosen: Side | null;
  onChoose: (side: Side) => void;
}

function MergeRow({ difference, one, other, chosen, onChoose }: MergeRowProps) {
  const name = useId();
  const { label, change } = difference;
  const choice = (side: Side, column: string) => {
    const text = textOf(difference, side);
    return (
      <Radio
        size="xs"
        name={name}
        checked={chosen === side}
        onChange={() => onChoose(side)}
        aria-label={`${label}, ${column}: ${text}`}
        label={
          <Text
            component="span"
            size="sm"
            className={classes.choice}
            {...(text === difference[side] ? {} : { c: 'dimmed' })}
          >
            {text}
          </Text>
        }
      />
    );
  };
  return (
    <div className={classes.row} role="radiogroup" aria-label={label} data-change={change}>
      <div className={classes.label}>
        {label}
        {chosen === null && <div className={classes.open}>Pilih salah satu</div>}
      </div>
      {choice('one', one)}
      {choice('other', other)}
    </div>
  );
}

function textOf({ change, ...sides }: Leaning, side: Side): string {
  const text = sides[side];
  if (text !== '') return text;
  const isMissing = (change === 'added' && side === 'one') || (change === 'removed' && side === 'other');
  return isMissing ? '(tidak ada)' : '(kosong)';
}

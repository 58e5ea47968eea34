import { NumberInput, Text } from '@mantine/core';
import {
  agendaExcess,
  agendaMinutes,
  agendaTimes,
  type ItemTime,
} from '../../../shared/domain/agenda-times.ts';
import { formatClock } from '../../../shared/domain/dates.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { FieldRow } from '../../components/field-row.tsx';
import { ListFrame } from '../../components/list-frame.tsx';
import { LongText } from '../../components/long-text.tsx';
import { pastedLines } from '../../components/pasted-lines.ts';
import { Section } from '../../components/section.tsx';
import { Sortable } from '../../components/sortable.tsx';
import { useRows } from '../../components/use-rows.ts';
import { newId } from '../../lib/new-id.ts';
import type { SectionProps } from './meeting-form.ts';

const NAME = 'mata acara';

/** The agenda in its order, with planned minutes and the clock times that follow from them. */
export function AgendaSection({ form }: SectionProps) {
  const { value, setField, errors } = form;
  const { agenda } = value;
  const list = useRows<AgendaItem>(agenda, (rows) => setField('agenda', rows));
  const times = agendaTimes(agenda, value.startTime);
  const ids = agenda.map(({ id }) => id);
  return (
    <Section title="Agenda">
      <div data-field="agenda">
        <ListFrame
          label="Mata acara"
          description="Urutan di undangan dan notula. Enter menambah baris; Alt+↑, Alt+↓, atau pegangan memindahkan. Menit untuk rencana Anda; dicetak hanya bila kantor memilihnya di Pengaturan, Surat undangan."
          itemName={NAME}
          listRef={list.listRef}
          gap={4}
          isEmpty={agenda.length === 0}
          onAdd={() => list.insert(agenda.length, emptyItem())}
        >
          <Sortable ids={ids} nameOf={(id) => `${NAME} ${ids.indexOf(id) + 1}`} onMove={list.drag}>
            {agenda.map((item, index) => (
              <AgendaRow
                key={item.id}
                item={item}
                index={index}
                count={agenda.length}
                time={times[index] ?? null}
                titleError={errors[`agenda.${index}.title`]}
                minutesError={errors[`agenda.${index}.minutes`]}
                onChange={(next) => list.replace(index, next)}
                onMove={(by) => list.move(index, by)}
                onInsert={() => list.insert(index + 1, emptyItem())}
                onRemove={() => list.remove(index)}
                onPaste={(lines) =>
                  setField(
                    'agenda',
                    agenda.toSpliced(index, 1, ...lines.map((title) => ({ ...emptyItem(), title }))),
                  )
                }
              />
            ))}
          </Sortable>
        </ListFrame>
        <AgendaSum form={form} />
      </div>
    </Section>
  );
}

function emptyItem(): AgendaItem {
  return { id: newId(), title: '' };
}

/** How long the agenda is, and whether it is longer than the meeting. */
function AgendaSum({ form: { value } }: SectionProps) {
  const sum = agendaMinutes(value.agenda);
  if (sum === 0) return null;
  const excess = agendaExcess(value.agenda, value);
  return (
    <div role="status">
      <Text size="sm" c="dimmed" mt={4}>
        Jumlah {sum} menit
        {value.startTime === null ? '. Isi “Pukul” agar jam tiap mata acara terhitung.' : '.'}
      </Text>
      {excess > 0 && (
        <Text size="sm" c="var(--app-warning)">
          Agenda lebih panjang {excess} menit daripada waktu rapat ({formatClock(value.startTime ?? '')} -{' '}
          {formatClock(value.endTime ?? '')}).
        </Text>
      )}
    </div>
  );
}

interface AgendaRowProps {
  item: AgendaItem;
  index: number;
  count: number;
  time: ItemTime | null;
  titleError: string | undefined;
  minutesError: string | undefined;
  onChange: (item: AgendaItem) => void;
  onMove: (by: -1 | 1) => void;
  onInsert: () => void;
  onRemove: () => void;
  /** Several lines were pasted into an empty row. */
  onPaste: (lines: string[]) => void;
}

function AgendaRow(props: AgendaRowProps) {
  const { item, index, count, time, onChange } = props;
  const name = `${NAME} ${index + 1}`;
  const handleKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') props.onInsert();
    else if (event.key === 'Backspace' && item.title === '') props.onRemove();
    else return;
    event.preventDefault();
  };
  const handlePaste = (event: React.ClipboardEvent) => {
    const lines = pastedLines(event);
    if (lines === null || item.title !== '') return;
    event.preventDefault();
    props.onPaste(lines);
  };
  return (
    <FieldRow
      id={item.id}
      name={name}
      index={index}
      count={count}
      onMove={props.onMove}
      onRemove={props.onRemove}
    >
      <LongText
        minRows={1}
        flex={1}
        aria-label={name}
        value={item.title}
        error={props.titleError}
        onChange={(title) => onChange({ ...item, title })}
        onKeyDown={handleKey}
        onPaste={handlePaste}
      />
      <MinutesField name={name} item={item} error={props.minutesError} onChange={onChange} />
      <Text size="sm" w={96} pt={6} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {time === null ? '' : `${formatClock(time.start)} - ${formatClock(time.end)}`}
      </Text>
    </FieldRow>
  );
}

interface MinutesFieldProps {
  name: string;
  item: AgendaItem;
  error: string | undefined;
  onChange: (item: AgendaItem) => void;
}

function MinutesField({ name, item, error, onChange }: MinutesFieldProps) {
  const { minutes, ...rest } = item;
  return (
    <NumberInput
      aria-label={`menit untuk ${name}`}
      w={92}
      suffix=" mnt"
      placeholder="menit"
      min={1}
      max={1440}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={minutes ?? ''}
      error={error}
      onChange={(next) => onChange(typeof next === 'number' ? { ...rest, minutes: next } : rest)}
    />
  );
}

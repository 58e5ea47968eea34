import { Button, Group } from '@mantine/core';
import type { EarlierEntry } from '../../../../shared/contract/minutes-desk.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATE_WORDS } from '../../../../shared/domain/follow-up-progress.ts';
import classes from './earlier.module.css';
import { quoteOf } from './quote.ts';

interface EarlierItemProps {
  entry: EarlierEntry;
  onQuote: ((text: string) => void) | undefined;
  onRead: () => void;
}

const SHOWN = 180;

/** One agenda item of an earlier meeting: its beginning, its decisions, and what is still open of it. */
export function EarlierItem({ entry, onQuote, onRead }: EarlierItemProps) {
  const { meetingTitle, date, itemTitle, isSameSeries, text, decisions, promises } = entry;
  const name = itemTitle === '' ? meetingTitle : itemTitle;
  return (
    <article className={classes.entry} aria-label={name}>
      <div className={classes.title}>{name}</div>
      <div className={classes.when}>
        {date === null ? 'tanpa tanggal' : formatDate(date)}
        {itemTitle !== '' && ` · ${meetingTitle}`}
        {isSameSeries && ' · seri yang sama'}
      </div>
      {text !== '' && <p className={classes.text}>{beginning(text)}</p>}
      {decisions.length > 0 && (
        <Lines title="Diputuskan" lines={decisions.map((decision) => ({ id: decision, text: decision }))} />
      )}
      {promises.length > 0 && (
        <Lines
          title="Belum selesai"
          lines={promises.map((promise) => ({ id: promise.text, text: promiseText(promise) }))}
        />
      )}
      <Group gap={4} mt={4}>
        {onQuote !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Kutip: ${name}`}
            // The text keeps its cursor: the quotation is put there.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onQuote(quoteOf(entry))}
          >
            Kutip
          </Button>
        )}
        <Button size="compact-xs" variant="default" aria-label={`Baca notula: ${name}`} onClick={onRead}>
          Baca notula
        </Button>
      </Group>
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly { id: string; text: string }[] }) {
  return (
    <>
      <div className={classes.lead}>{title}</div>
      <ul className={classes.lines}>
        {lines.map(({ id, text }) => (
          <li key={id}>{beginning(text)}</li>
        ))}
      </ul>
    </>
  );
}

function beginning(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()} …`;
}

function promiseText({ text, owner, due, state }: EarlierEntry['promises'][number]): string {
  const details = [owner, due === null ? '' : `batas ${formatDate(due)}`, FOLLOW_UP_STATE_WORDS[state]];
  return `${text} (${details.filter(Boolean).join('; ')})`;
}

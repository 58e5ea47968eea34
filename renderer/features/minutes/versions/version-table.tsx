import { Button, Switch, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMemo, useState } from 'react';
import type { Minutes } from '../../../../shared/domain/minutes.ts';
import type { MinutesPart } from '../../../../shared/domain/minutes-text.ts';
import { useRestoreVersion } from '../minutes-calls.ts';
import { type ComparedPart, compareParts } from './compare-parts.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './versions.module.css';

export interface ReadVersion {
  /** `null` for the present state. */
  id: string | null;
  title: string;
  at: string;
  parts: readonly MinutesPart[];
  value: Minutes;
}

interface VersionTableProps {
  meetingId: string;
  before: ReadVersion;
  /** `null` to read one version alone. */
  after: ReadVersion | null;
  /** Nothing can be restored over final minutes. */
  isLocked: boolean;
}

/** One version to read, or two in two columns with what was removed and added marked word by word. */
export function VersionTable({ meetingId, before, after, isLocked }: VersionTableProps) {
  const [isOnlyChanged, setOnlyChanged] = useState(true);
  const compared = useMemo(
    () => compareParts(before.parts, (after ?? before).parts),
    [before.parts, after?.parts, before, after],
  );
  const changed = compared.filter(({ isChanged }) => isChanged);
  const shown = after !== null && isOnlyChanged ? changed : compared;
  const columns = after === null ? [before] : [before, after];
  return (
    <section aria-label="Isi versi" className={classes.reader} data-columns={columns.length}>
      {columns.map((version) => (
        <VersionHead key={version.id ?? 'now'} meetingId={meetingId} version={version} isLocked={isLocked} />
      ))}
      {after !== null && (
        <div className={classes.whole}>
          <Switch
            label="Hanya bagian yang berbeda"
            checked={isOnlyChanged}
            onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
          />
          <Text size="sm" role="status">
            {differenceWords(changed.length, before, after)}
          </Text>
        </div>
      )}
      {shown.map((part) => (
        <PartRow key={part.key} part={part} isPair={after !== null} />
      ))}
      {after === null && compared.length === 0 && <Text size="sm">Versi ini kosong.</Text>}
    </section>
  );
}

function differenceWords(count: number, before: ReadVersion, after: ReadVersion): string {
  if (count > 0)
    return `${count} bagian berbeda. Yang dihapus dicoret dalam kurung siku [− −], yang ditambahkan digarisbawahi [+ +].`;
  const isSame =
    JSON.stringify(before.value) === JSON.stringify({ ...after.value, state: before.value.state });
  return isSame
    ? 'Isi kedua versi sama.'
    : 'Kata-katanya sama; yang berbeda hanya bentuk tulisan, misalnya huruf tebal atau tabel.';
}

interface VersionHeadProps {
  meetingId: string;
  version: ReadVersion;
  isLocked: boolean;
}

function VersionHead({ meetingId, version: { id, title, at }, isLocked }: VersionHeadProps) {
  const restore = useRestoreVersion(meetingId);
  const ask = (versionId: string) =>
    modals.openConfirmModal({
      title: `Pulihkan ${title.toLowerCase()}?`,
      children: 'Isi sekarang disimpan dulu sebagai versi, lalu diganti dengan isi versi ini.',
      labels: { confirm: 'Pulihkan', cancel: 'Batal' },
      onConfirm: () => restore.mutate(versionId),
    });
  return (
    <div className={classes.head}>
      <div>
        <Title order={3} fz="sm">
          {title}
        </Title>
        <Text size="xs" c="dimmed">
          {at}
        </Text>
      </div>
      {id !== null && !isLocked && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Pulihkan versi ini: ${title}`}
          loading={restore.isPending}
          onClick={() => ask(id)}
        >
          Pulihkan versi ini
        </Button>
      )}
    </div>
  );
}

function PartRow({ part, isPair }: { part: ComparedPart; isPair: boolean }) {
  return (
    <>
      <Title order={4} fz="sm" className={classes.whole}>
        {part.heading}
        {isPair && part.isChanged && (
          <Text span size="sm" c="dimmed">
            {' '}
            (berbeda)
          </Text>
        )}
      </Title>
      <MarkedText pieces={part.before} />
      {isPair && <MarkedText pieces={part.after} />}
    </>
  );
}

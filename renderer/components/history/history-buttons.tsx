import { Text, UnstyledButton } from '@mantine/core';
import { useHistoryActions, useHistoryPeek } from './use-history.ts';

const NARROW = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

/** As much of the bar as its ends leave, and half of it where both stand there. */
const WIDTH_ALONE = 'max(14rem, calc(100vw - 42rem))';
const WIDTH_OF_TWO = 'max(14rem, calc(50vw - 22rem))';

/** The change that can be taken back now, and the one that can be brought again, in words. */
export function HistoryButtons({ className }: { className: string | undefined }) {
  const { undo, redo, blocked } = useHistoryPeek();
  const actions = useHistoryActions();
  const isAlone = [undo, redo, blocked].filter((part) => part !== null).length < 2;
  const style = { ...NARROW, maxWidth: isAlone ? WIDTH_ALONE : WIDTH_OF_TWO };
  return (
    <>
      {blocked !== null && (
        <Text
          component="span"
          size="xs"
          c="dimmed"
          style={{ ...NARROW, maxWidth: WIDTH_OF_TWO }}
          title={`${blocked.words}. ${blocked.way}`}
        >
          Tidak dapat diurungkan: {blocked.words}. {blocked.way}
        </Text>
      )}
      {undo !== null && (
        <UnstyledButton
          className={className}
          onClick={actions.undo}
          title={`Urungkan: ${undo.words} (Ctrl+Z)`}
        >
          <Text component="span" size="xs" display="block" style={style}>
            Urungkan: {undo.words}
          </Text>
        </UnstyledButton>
      )}
      {redo !== null && (
        <UnstyledButton className={className} onClick={actions.redo} title={`Ulangi: ${redo.words} (Ctrl+Y)`}>
          <Text component="span" size="xs" display="block" style={style}>
            Ulangi: {redo.words}
          </Text>
        </UnstyledButton>
      )}
    </>
  );
}

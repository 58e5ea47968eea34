import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';

const MODES = [
  { value: 'daftar', label: 'Daftar' },
  { value: 'penerima', label: 'Meja penerima' },
  { value: 'lembar', label: 'Lembar bertanda tangan' },
] as const;
export type DeskMode = (typeof MODES)[number]['value'];

const PARAMETER = 'cara';

/** The way of entering stands in the address (`?cara=penerima`), so that it stays when the window is loaded anew. */
export function useDeskMode(): [DeskMode, (mode: DeskMode) => void] {
  const [address, setAddress] = useSearchParams();
  const told = address.get(PARAMETER);
  const mode = MODES.find(({ value }) => value === told)?.value ?? 'daftar';
  return [mode, (next) => setAddress(next === 'daftar' ? {} : { [PARAMETER]: next }, { replace: true })];
}

interface DeskModeSwitchProps {
  mode: DeskMode;
  onChange: (mode: DeskMode) => void;
}

/** List, reception desk, or the signed sheet. */
export function DeskModeSwitch({ mode, onChange }: DeskModeSwitchProps) {
  return (
    <SegmentedControl
      size="sm"
      aria-label="Cara mencatat kehadiran"
      data={MODES.map(({ value, label }) => ({ value, label }))}
      value={mode}
      onChange={(chosen) => {
        const next = MODES.find(({ value }) => value === chosen);
        if (next !== undefined) onChange(next.value);
      }}
    />
  );
}

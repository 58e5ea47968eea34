import { Alert, Select } from '@mantine/core';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { usePrinters } from './preview-queries.ts';

interface PrinterSelectProps {
  printers: Printers;
  /** What to do where there is no printer. */
  advice: string;
  value: string | null;
  onChange: (name: string | null) => void;
}

interface Printers {
  known: OutputOf<'archive.listPrinters'>;
  /** `undefined` while they are looked for. */
  hasAny: boolean | undefined;
  error: Error | null;
}

/** The printers of this computer, looked for anew. */
export function useKnownPrinters(): Printers {
  const { data, error } = usePrinters();
  return { known: data ?? [], hasAny: data === undefined ? undefined : data.length > 0, error };
}

/** The printer that is meant: the chosen one while it is there, else the usual one, else the first. */
export function printerOf({ known }: Printers, chosen: string | null): string | null {
  const meant = known.find(({ name }) => name === chosen) ?? known.find(({ isDefault }) => isDefault);
  return (meant ?? known[0])?.name ?? null;
}

/** Which printer; says so when there is none. */
export function PrinterSelect({
  printers: { known, hasAny, error },
  advice,
  value,
  onChange,
}: PrinterSelectProps) {
  return (
    <>
      {known.length > 0 && (
        <Select
          label="Pencetak"
          data={known.map(({ name, label }) => ({ value: name, label }))}
          value={value}
          allowDeselect={false}
          onChange={onChange}
        />
      )}
      {hasAny === false && (
        <Alert color="blue" title="Tidak ada pencetak di komputer ini">
          {advice}
        </Alert>
      )}
      {error !== null && <FailureAlert error={error} />}
    </>
  );
}

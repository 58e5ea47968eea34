/** Millimetres, upright. */
export interface PrinterPaper {
  width: number;
  height: number;
}

const MILLIMETRES = { mm: 1, in: 25.4 } as const;
/** Names that CUPS writes as `iso_a4_210x297mm` or `na_letter_8.5x11in`. */
const MEASURED = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)(?:[.,]|$)/i;
const NAMED: Readonly<Record<string, PrinterPaper>> = {
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
  legal: { width: 215.9, height: 355.6 },
  folio: { width: 210, height: 330 },
};

/**
 * The paper that a printer is set to, where the system tells it: CUPS names it among the printer's options, Windows and many
 * drivers say nothing. `undefined` while unknown.
 */
export function printerPaper(options: unknown): PrinterPaper | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  for (const key of ['media', 'media-default', 'PageSize']) {
    const name: unknown = Reflect.get(options, key);
    const paper = typeof name === 'string' ? paperCalled(name) : undefined;
    if (paper !== undefined) return paper;
  }
  return undefined;
}

function paperCalled(name: string): PrinterPaper | undefined {
  const [, short, long, unit] = MEASURED.exec(name) ?? [];
  if (short !== undefined && long !== undefined) {
    const scale = MILLIMETRES[unit?.toLowerCase() === 'in' ? 'in' : 'mm'];
    const sides = [Number(short) * scale, Number(long) * scale];
    return { width: Math.min(...sides), height: Math.max(...sides) };
  }
  // `A4,tray-2` and `A4.Fullbleed` are A4.
  return NAMED[name.toLowerCase().split(/[.,]/)[0] ?? ''];
}

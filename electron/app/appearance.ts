import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Appearance, appearanceSchema, DEFAULT_APPEARANCE, ZOOMS } from '../../shared/contract/app.ts';
import { writeAtomically } from '../files/atomic-write.ts';

const FILE = 'tampilan.json';

/** How the window looks, kept outside the archive: another PC may have another screen and other eyes before it. */
export class AppearanceKeeper {
  readonly #file: string;
  readonly #apply: (appearance: Appearance) => void;
  #current: Appearance;
  #writing: Promise<void> = Promise.resolve();

  /** `folder`: the window's own data. `apply` hears of every change. A file that cannot be read counts as none. */
  constructor(folder: string, apply: (appearance: Appearance) => void) {
    this.#file = join(folder, FILE);
    this.#apply = apply;
    this.#current = readAppearance(this.#file);
  }

  get current(): Appearance {
    return this.#current;
  }

  /** Applies at once; a disk that cannot be written only forgets it at the next start. */
  async change(appearance: Appearance): Promise<Appearance> {
    this.#current = appearance;
    this.#apply(appearance);
    // One after another: of two quick steps the last one must be what is kept.
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
    // What came meanwhile counts: an answer that is late must not bring the old look back.
    return this.#current;
  }

  async #write(): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(this.#current, null, 2)}\n`);
    await writeAtomically({ path: this.#file, bytes, verify: () => null, isReplacing: true }).catch(
      () => undefined,
    );
  }

  /** One step larger (1) or smaller (-1); 0 goes back to 100 %. */
  zoomBy(step: -1 | 0 | 1): Promise<Appearance> {
    return this.change({ ...this.#current, zoom: nextZoom(this.#current.zoom, step) });
  }
}

/** The neighbouring step of the zoom; the ends stay where they are. */
export function nextZoom(zoom: Appearance['zoom'], step: -1 | 0 | 1): Appearance['zoom'] {
  if (step === 0) return DEFAULT_APPEARANCE.zoom;
  return ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom;
}

function readAppearance(file: string): Appearance {
  try {
    const known = appearanceSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return known.success ? known.data : DEFAULT_APPEARANCE;
  } catch {
    return DEFAULT_APPEARANCE;
  }
}

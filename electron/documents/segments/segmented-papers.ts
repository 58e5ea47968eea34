import type { Document } from 'docx';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { deflatePart, MAIN_PART, NUMBERING_PART, packFixedParts } from '../merge/letter-package.ts';
import { METHOD, type PackedEntry, packedEntry, zipBytes } from '../merge/zip-records.ts';
import type { ComposedPaper, PaperModels } from '../models/compose.ts';
import { CORE_PART, coreXml, packDocument } from '../pack.ts';
import { buildAttendance } from '../templates/attendance.ts';
import { buildMinutes } from '../templates/minutes.ts';
import { fillPaper } from './fill-paper.ts';
import { PaperTemplate } from './paper-template.ts';
import { type ReducedModel, reduceModel } from './reduced-model.ts';
import { attendanceRepeats, minutesRepeats, type Repeat } from './repeats.ts';
import { withMarkers } from './with-markers.ts';

interface SegmentedKind<Model> {
  repeats(model: Model): Repeat<Model>[] | Promise<Repeat<Model>[]>;
  /** How long a text is may change the structure around it, but no more than the repeats say. */
  isSized: boolean;
  /** Fewer letters may fit on one page: the paper's spacing then depends on all of them. */
  leastLetters: number;
  /** As the long paper itself is built. */
  build(model: Model): Document;
}

/** What no spacing brings on one page; `buildPaper` fits no paper that long. */
const LETTERS_OF_PAGES = 16_000;

/** Papers that may be so long that it matters. */
const KINDS: { [K in PaperKind]?: SegmentedKind<PaperModels[K]> } = {
  attendance: { repeats: attendanceRepeats, isSized: true, leastLetters: 0, build: buildAttendance },
  // A long paper is never fitted to one page, so it has the spacing of the profile.
  minutes: {
    repeats: minutesRepeats,
    isSized: false,
    leastLetters: LETTERS_OF_PAGES,
    build: (model) => buildMinutes(model, 0),
  },
};

/**
 * The Word file of a long paper, from samples that `docx` wrote: the same file as `docx` writes of the whole model, part by
 * part. `null` for a paper that is short, or whose lists cannot be repeated: `docx` writes it whole.
 */
export async function packBySegments<K extends PaperKind>(
  { kind, model }: ComposedPaper<K>,
  time: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const how: SegmentedKind<PaperModels[K]> | undefined = KINDS[kind];
  if (how === undefined) return null;
  const reduced = reduceModel(model, await how.repeats(model), how.leastLetters);
  if (reduced === null) return null;
  const kept = await templates.get(kind, reduced, how);
  if (kept === null) return null;
  const { text, numbering } = fillPaper(kept.template, reduced.lists);
  const core = coreXml({ title: model.title, author: model.author, time });
  const data = text.end();
  const { crc, size } = text;
  return zipBytes([
    ...kept.fixed,
    packedEntry(CORE_PART, Buffer.from(core), deflatePart),
    packedEntry(NUMBERING_PART, Buffer.from(numbering), deflatePart),
    { entry: { path: MAIN_PART, method: METHOD.deflated, crc, size, packedSize: data.length }, data },
  ]);
}

interface KeptTemplate {
  template: PaperTemplate;
  /** Parts that are the same in every paper of the template, packed. */
  fixed: readonly PackedEntry[];
}

/** So many templates are kept; the oldest goes first. */
const MOST_KEPT = 8;

/** Templates of the papers that were made last, by all that is not a text of a repeated element. */
class Templates {
  readonly #kept = new Map<string, Promise<KeptTemplate | null>>();

  get<Model extends object>(
    kind: PaperKind,
    reduced: ReducedModel<Model>,
    how: SegmentedKind<Model>,
  ): Promise<KeptTemplate | null> {
    const key = `${kind} ${reduced.key}`;
    const known = this.#kept.get(key) ?? makeTemplate(reduced, how);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    // One that failed is tried again.
    known.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return known;
  }
}

const templates = new Templates();

async function makeTemplate<Model extends object>(
  { lists, samples }: ReducedModel<Model>,
  { build, isSized }: SegmentedKind<Model>,
): Promise<KeptTemplate | null> {
  const { model, marked, places } = samples();
  const bytes = await packed(build(marked));
  const parts = withMarkers(await packed(build(model)), bytes, isSized);
  if (parts === null) return null;
  const template = PaperTemplate.cut(parts, { lists, places });
  if (template === null) return null;
  const fixed = new Map(template.parts);
  fixed.delete(CORE_PART);
  fixed.delete(NUMBERING_PART);
  return { template, fixed: packFixedParts(fixed) };
}

function packed(document: Document): Promise<Uint8Array> {
  return packDocument(document, { title: '', author: '', time: new Date(0).toISOString() });
}

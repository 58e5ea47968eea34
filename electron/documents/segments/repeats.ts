import type { RichBlock, RichParagraph } from '../../../shared/domain/rich-text.ts';
import type { AttendanceModel } from '../models/attendance.model.ts';
import type { DiscussionModel, MinutesModel } from '../models/minutes.model.ts';
import { columnWidths, linesIn } from './column-widths.ts';

/** A list of a model whose elements are written one after the other, each beginning with a text of its own. */
export interface Repeat<Model> {
  /** Even and odd elements are written in different ways. */
  isStriped: boolean;
  /** Parts of an element that are written apart from the others, by the name of their field; 0 for all others. */
  channels: Readonly<Record<string, number>>;
  /** What the lengths of the texts of the element at `place` change in its structure; without it nothing. */
  sizeOf?(place: number): string;
  listOf(model: Model): readonly unknown[];
  /** The model with only some of the elements. */
  withOnly(model: Model, places: readonly number[]): Model;
}

/** Copies, because markers are written into them, and one element may be a sample twice. */
function only<Element>(elements: readonly Element[], places: readonly number[]): Element[] {
  return places.flatMap((place) => structuredClone(elements.slice(place, place + 1)));
}

/**
 * Filled rows of the table; the place to sign is on the left and on the right in turn. An empty row has no text to find it by:
 * those at the end stay as they are, with one elsewhere the list is not repeated. How high a text stands in its row depends on
 * how many lines the texts of the row take.
 */
export async function attendanceRepeats(model: AttendanceModel): Promise<Repeat<AttendanceModel>[]> {
  const { rows, type } = model;
  const filled = rows.findLastIndex(isFilled) + 1;
  const blank = rows.length - filled;
  if (!rows.slice(0, filled).every(isFilled)) return [];
  const widths = await columnWidths(model);
  return [
    {
      isStriped: true,
      channels: {},
      sizeOf: (place) =>
        (rows[place] ?? []).map((text, column) => linesIn(text, type.tableSize, widths[column] ?? 0)).join(),
      listOf: (from) => from.rows.slice(0, from.rows.length - blank),
      withOnly: (from, places) => ({
        ...from,
        rows: [...only(from.rows, places), ...from.rows.slice(filled)],
      }),
    },
  ];
}

function isFilled(texts: readonly string[]): boolean {
  return texts.some((text) => text !== '');
}

/** Forms B and C gather decisions and follow-ups of all items further down. */
const GATHERED = { decisions: 1, actions: 2 };

/** Participants, and either whole items of the agenda or, where there is one item alone, its paragraphs. */
export function minutesRepeats(model: MinutesModel): Repeat<MinutesModel>[] {
  const { discussions, form } = model;
  const participants: Repeat<MinutesModel> = {
    isStriped: false,
    channels: {},
    listOf: (from) => from.participants,
    withOnly: (from, places) => ({ ...from, participants: only(from.participants, places) }),
  };
  const items: Repeat<MinutesModel> = {
    isStriped: false,
    channels: form === 'A' ? {} : GATHERED,
    listOf: (from) => from.discussions,
    withOnly: (from, places) => ({ ...from, discussions: only(from.discussions, places) }),
  };
  return [
    participants,
    ...(discussions.length > 1 && discussions.every(isFound)
      ? [items]
      : discussions.flatMap((_, place) => within(model, place))),
  ];
}

/** Whether an item begins with a text of its own, and not with a line that is the same in all of them. */
function isFound({ heading, paragraphs: [first], statements: [spoken] }: DiscussionModel): boolean {
  if (heading !== '') return true;
  return first === undefined ? spoken !== undefined && spoken.speaker !== '' : beginsWithText(first);
}

/** The lists within one item that are long enough to matter. */
function within({ discussions }: MinutesModel, place: number): Repeat<MinutesModel>[] {
  const item = discussions[place];
  if (item === undefined) return [];
  const paragraphs = repeatWithin(place, 'paragraphs');
  return [
    ...(item.paragraphs.every(beginsWithText) ? [paragraphs] : []),
    ...(item.statements.every(({ speaker }) => speaker !== '') ? [repeatWithin(place, 'statements')] : []),
    repeatWithin(place, 'decisions'),
  ];
}

function repeatWithin(place: number, field: 'paragraphs' | 'statements' | 'decisions'): Repeat<MinutesModel> {
  const reduced = (item: DiscussionModel, places: readonly number[]): DiscussionModel => {
    if (field === 'paragraphs') return { ...item, paragraphs: only(item.paragraphs, places) };
    if (field === 'statements') return { ...item, statements: only(item.statements, places) };
    return { ...item, decisions: only(item.decisions, places) };
  };
  return {
    isStriped: false,
    channels: {},
    listOf: ({ discussions }) => discussions[place]?.[field] ?? [],
    withOnly: (model, places) => ({
      ...model,
      discussions: model.discussions.map((item, index) => (index === place ? reduced(item, places) : item)),
    }),
  };
}

function beginsWithText(block: RichBlock): boolean {
  return block.type === 'paragraph' && firstIsText(block);
}

function firstIsText({ content = [] }: RichParagraph): boolean {
  return content[0]?.type === 'text';
}

import { Packer } from 'docx';
import type { AttachmentModel } from '../models/invitation.model.ts';
import { type PaperJob, packPaper } from '../render.ts';
import { type AttachingModel, attachmentKey } from '../templates/build.ts';
import { buildAttachmentOnly } from '../templates/invitation.ts';
import type { FlowBlock, FlowSection } from './flow.ts';
import { paginate } from './paginate.ts';
import { readWordFile } from './read-file.ts';

/** Lists that are shorter are written anew each time. */
const LEAST_ROWS = 40;

/** The list behind a letter as it was read last: while the letter is typed, it mostly stays as it is. */
interface ReadList {
  key: string;
  blocks: readonly FlowBlock[];
  pages: number;
}
let last: ReadList = { key: '', blocks: [], pages: 0 };

/**
 * The sections of a letter with a long list behind it, as `readWordFile` reads them of its file: the letter is written with the
 * first row of its list only, and the list is that which was read before while nothing of it has changed. `null` for any other
 * paper.
 */
export async function readLetterWithList(job: PaperJob): Promise<FlowSection[] | null> {
  const { model } = job;
  if (!('attachment' in model) || model.attachment === null) return null;
  if (countRows(model.attachment) < LEAST_ROWS) return null;
  const list = await readList(model, model.attachment);
  const short = { ...job, model: { ...model, attachment: withOneRow(model.attachment) } };
  const sections = readWordFile(await packPaper(short, { attachmentPages: list.pages }));
  const attached = sections.at(-1);
  if (attached === undefined) return null;
  return [...sections.slice(0, -1), { ...attached, blocks: [...list.blocks] }];
}

async function readList(model: AttachingModel, attachment: AttachmentModel): Promise<ReadList> {
  const key = attachmentKey(model);
  if (last.key === key) return last;
  const sections = readWordFile(
    new Uint8Array(await Packer.toArrayBuffer(buildAttachmentOnly(model, attachment))),
  );
  last = { key, blocks: sections.flatMap(({ blocks }) => blocks), pages: paginate(sections).length };
  return last;
}

function countRows({ groups }: AttachmentModel): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

function withOneRow(attachment: AttachmentModel): AttachmentModel {
  return {
    ...attachment,
    groups: attachment.groups.slice(0, 1).map((group) => ({ ...group, rows: group.rows.slice(0, 1) })),
  };
}

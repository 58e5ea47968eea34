import { countPages } from '../count-pages.ts';
import type { InvitationModel } from '../models/invitation.model.ts';
import { packDocument } from '../pack.ts';
import { buildPaper, countAttachment } from '../templates/build.ts';
import { typedTexts, verifyDocx } from '../verify.ts';
import { markersOf, readHoles, withValues } from './holes.ts';
import { LetterTemplate } from './letter-template.ts';
import type { LetterChanges } from './merge.types.ts';
import { SkeletonReader } from './skeleton.ts';
import { escapeXml, isLegalXml } from './xml-text.ts';

/** Why one letter cannot be made, in words for the user; the others go on. */
export class LetterFault extends Error {
  override readonly name = 'LetterFault';
}

/** A letter that is ready to be written. */
export interface MadeLetter {
  template: LetterTemplate;
  /** Escaped, in the order of the template's markers. */
  values: readonly string[];
}

interface MakerInput {
  base: InvitationModel;
  isCollated: boolean;
  /** ISO time of the properties. */
  time: string;
}

const ILLEGAL =
  'Nama atau nomor pada surat ini memuat karakter yang tidak dapat disimpan di Word. Ketik ulang, lalu buat lagi surat ini.';

const ILLEGAL_ELSEWHERE =
  'Surat ini tidak lolos pemeriksaan, jadi tidak dibuat: isinya memuat karakter yang tidak dapat disimpan di Word.';

/**
 * Makes letters from templates, one for each structure. What it makes is what `renderPaper` would make of the same model,
 * character by character: the same spacing on the same page.
 */
export class LetterMaker {
  readonly #input: MakerInput;
  readonly #skeletons = new SkeletonReader();
  readonly #templates = new Map<string, Promise<LetterTemplate>>();
  /** Which template serves letters between two counts of lines; `null`: each must be laid out by itself. */
  readonly #chosen = new Map<string, LetterTemplate | null>();

  constructor(input: MakerInput) {
    this.#input = input;
  }

  /** Rejects with LetterFault when this letter cannot be made. */
  async make(changes: LetterChanges): Promise<MadeLetter> {
    const { model, values, key } = this.#read(changes);
    const known = this.#chosen.get(key);
    const template = known === undefined ? await this.#choose(key, model, changes) : known;
    return template === null
      ? { template: await this.#makeTemplate(model, values, values), values: values.map(escapeXml) }
      : { template, values: values.map(escapeXml) };
  }

  /** The letter at once when its template is there already, else `null`: `make` makes both. Throws LetterFault. */
  ready(changes: LetterChanges): MadeLetter | null {
    const { values, key } = this.#read(changes);
    const template = this.#chosen.get(key);
    return template === undefined || template === null ? null : { template, values: values.map(escapeXml) };
  }

  #read(changes: LetterChanges): { model: InvitationModel; values: string[]; key: string } {
    const model = { ...this.#input.base, ...changes };
    const { values, bounds } = readHoles(model);
    if (!values.every(isLegalXml)) throw new LetterFault(ILLEGAL);
    return { model, values, key: `${bounds.low}|${bounds.high}|${this.#skeletons.of(changes)}` };
  }

  async #choose(key: string, model: InvitationModel, changes: LetterChanges): Promise<LetterTemplate | null> {
    const skeleton = this.#skeletons.of(changes);
    const { low, high } = readHoles(model).bounds;
    const [least, most] = [
      await this.#laidOut(skeleton, model, low),
      await this.#laidOut(skeleton, model, high),
    ];
    // Whatever the true count of lines is, the letter lies between these two.
    const chosen = least === most || least.isSameAs(most) ? least : null;
    this.#chosen.set(key, chosen);
    return chosen;
  }

  #laidOut(skeleton: string, model: InvitationModel, lines: readonly number[]): Promise<LetterTemplate> {
    const key = `${lines}|${skeleton}`;
    const known = this.#templates.get(key);
    const template = known ?? this.#makeTemplate(model, markersOf(model, lines), readHoles(model).values);
    if (known === undefined) this.#templates.set(key, template);
    return template;
  }

  /** Checked whole, filled as the letter at hand is; letters made from it differ from this one in escaped text only. */
  async #makeTemplate(
    model: InvitationModel,
    markers: readonly string[],
    values: readonly string[],
  ): Promise<LetterTemplate> {
    const { isCollated, time } = this.#input;
    if (!isLegalXml(typedTexts(model))) throw new LetterFault(ILLEGAL_ELSEWHERE);
    const marked = withValues(model, markers);
    const document = await buildPaper({ kind: 'invitation', model: marked });
    const { title, author } = model;
    const bytes = await packDocument(document, { title, author, time });
    const left = isCollated ? 0 : await countAttachment(marked);
    const pages = countPages(bytes) - left;
    const template = new LetterTemplate({ bytes, markers, isCollated, pages });
    const complaint = verifyDocx(template.ownFile(values.map(escapeXml)), typedTexts(model));
    if (complaint !== null)
      throw new LetterFault(`Surat ini tidak lolos pemeriksaan, jadi tidak dibuat: ${complaint}`);
    return template;
  }
}

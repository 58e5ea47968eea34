import { type RawBuilder, sql } from 'kysely';
import type { SearchedPaper } from '../../shared/domain/search-kinds.ts';

/* The texts of the further papers, which stand in one JSON value of their meeting; what was not filled in is not there. */

/** What a further paper says, each part as a text of SQL that is never NULL. */
export interface FurtherText {
  paper: SearchedPaper;
  title: RawBuilder<string>;
  people: RawBuilder<string>;
  body: RawBuilder<string>;
  /** Sifat of the paper itself. */
  urgency: RawBuilder<string>;
}

const NOTHING = sql<string>`''`;

/** A field by its dotted path. */
const field = (path: string) => sql<string>`coalesce(supplement.value_json ->> ${sql.lit(`$.${path}`)}, '')`;

/** The texts of a list: its own, or those at the paths within its rows. */
function listed(path: string, ...inside: readonly string[]): RawBuilder<string> {
  const words =
    inside.length === 0
      ? sql`value`
      : sql`trim(concat_ws(' ', ${sql.join(inside.map((part) => sql`nullif(value ->> ${sql.lit(`$.${part}`)}, '')`))}))`;
  return sql<string>`coalesce((select group_concat(${words}, ' · ')
    from json_each(supplement.value_json, ${sql.lit(`$.${path}`)})), '')`;
}

function together(...parts: readonly RawBuilder<string>[]): RawBuilder<string> {
  return sql<string>`concat_ws(' ', ${sql.join(parts.map((part) => sql`nullif(${part}, '')`))})`;
}

const fields = (paper: string, ...names: readonly string[]) => names.map((name) => field(`${paper}.${name}`));

const OFFICIAL = [
  'label',
  ...['name.front', 'name.name', 'name.back', 'title'].map((name) => `signatory.official.${name}`),
];

/** In the order of their places in the block of a meeting: only added to at the end. */
export const FURTHER_TEXTS: readonly FurtherText[] = [
  {
    paper: 'notice',
    title: NOTHING,
    people: NOTHING,
    body: together(
      ...fields('notice', 'reason', 'newPlace'),
      listed('notice.corrections', 'label', 'was', 'shouldBe'),
    ),
    urgency: NOTHING,
  },
  {
    paper: 'report-memo',
    title: field('reportMemo.subject'),
    people: together(listed('reportMemo.to'), field('reportMemo.from'), listed('reportMemo.copyRecipients')),
    body: together(...fields('reportMemo', 'opening', 'closing', 'attachment')),
    urgency: field('reportMemo.urgency'),
  },
  {
    paper: 'report',
    title: field('report.about'),
    people: NOTHING,
    body: together(
      ...fields(
        'report',
        'general',
        'purpose',
        'scope',
        'basis',
        'activities',
        'results',
        'conclusions',
        'closing',
      ),
    ),
    urgency: NOTHING,
  },
  {
    paper: 'official-record',
    title: field('officialRecord.about'),
    people: listed('officialRecord.signers', ...OFFICIAL),
    body: together(listed('officialRecord.results'), listed('officialRecord.supportingDocuments')),
    urgency: NOTHING,
  },
  {
    paper: 'press-release',
    title: field('pressRelease.headline'),
    people: NOTHING,
    body: together(listed('pressRelease.sentences', 'text'), field('pressRelease.contact')),
    urgency: NOTHING,
  },
  { paper: 'photos', title: NOTHING, people: NOTHING, body: listed('photos', 'caption'), urgency: NOTHING },
];

/** What stands under the signature of the minutes; NULL without a supplement. */
export const TRAILER = together(listed('minutesTrailer.notes'), listed('minutesTrailer.copyRecipients'));

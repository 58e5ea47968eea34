import { describe, expect, test } from 'vitest';
import { type SearchHit, searchContract } from '../../shared/contract/search.ts';
import { openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { addMeeting, addPast, find, hits, plain, write, writeRows } from './support/search-archive.ts';

describe('pages and orders', () => {
  test('every order is walked whole, without doubles, and the newest stand first by date', async () => {
    const { services, archiveFolder } = openTestServices();
    for (let day = 1; day <= 12; day += 1)
      addPast(archiveFolder, `Catatan ${day % 3 === 0 ? 'pasar pasar' : 'pasar'}`, `isi ${day}`, {
        date: `2001-01-${String(day).padStart(2, '0')}`,
      });
    for (const sort of ['date', 'relevance'] as const) {
      const seen: SearchHit[] = [];
      let cursor: string | null = null;
      do {
        const page = await find(services, { text: 'pasar ', sort, limit: 5, cursor });
        seen.push(...page.hits);
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen.map(({ recordId }) => recordId)).size).toBe(12);
      expect(seen).toHaveLength(12);
      const dates = seen.map(({ date }) => date ?? '');
      if (sort === 'date') expect(dates).toEqual([...dates].sort().reverse());
      else expect(seen.slice(0, 4).every(({ title }) => plain(title).includes('pasar pasar'))).toBe(true);
    }
    const broken = await find(services, { text: 'pasar ', cursor: '{"entry":"x"' });
    expect(broken.hits).toHaveLength(12);
  });

  test('the index made anew gives the same answers, by the job and by the command', async () => {
    const { services, store, archiveFolder } = openTestServices();
    for (const title of ['Rapat Pupuk', 'Rapat Pupuk Bersubsidi', 'Rapat Benih'])
      await write(services, await addMeeting(services, title), `Membahas ${title} secara rinci.`);
    addPast(archiveFolder, 'Pupuk 1990', 'distribusi pupuk', { date: '1990-01-01', number: '521/3' });
    addPast(archiveFolder, 'Pupuk tanpa tanggal', 'pupuk');
    const questions = ['pupuk', 'rinci ', 'posko ', '-benih ', '521/3', 'bersub', 'upuk'];
    const answers = () =>
      Promise.all(questions.map(async (text) => (await find(services, { text, sort: 'date' })).hits));
    const before = await answers();
    expect(before.every((found) => found.length > 0)).toBe(true);
    const { id } = await services.search.index.rebuild();
    await expect(services.search.index.rebuild()).rejects.toThrow('sedang dibangun ulang');
    await expect
      .poll(async () => (await services.jobs.list()).find((job) => job.id === id)?.state)
      .toBe('done');
    expect(await answers()).toEqual(before);
    const shares: number[] = [];
    const entries = await services.search.index.rebuildNow((share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(await answers()).toEqual(before);
    expect(await services.search.index.check()).toMatchObject({ isSound: true, entries });
    expect((await services.search.index.status()).rebuiltAt).toBe(TEST_NOW);
    expect(await store.read((db) => db.selectFrom('search_stale').selectAll().execute())).toEqual([]);
  });

  test('an index that lost an entry or was damaged is told, and mended by the making anew', async () => {
    const { services, archiveFolder } = openTestServices();
    await addMeeting(services, 'Rapat Utuh');
    expect(await hits(services, 'utuh ')).toHaveLength(1);
    writeRows(archiveFolder, "INSERT INTO search_index (search_index) VALUES ('delete-all')");
    // Only the parts of words still know it.
    expect((await find(services, { text: 'utuh ' })).isParts).toBe(true);
    expect((await services.search.index.check()).isSound).toBe(false);
    await services.search.index.rebuildNow(() => undefined);
    expect((await find(services, { text: 'utuh ' })).isParts).toBe(false);
    expect((await services.search.index.check()).isSound).toBe(true);
  });
});

describe('saved searches', () => {
  test('are kept, replaced by name, renamed, put in order and removed', async () => {
    const { services } = openTestServices();
    const { saved } = services.search;
    const question = (text: string) =>
      searchContract['search.save'].input.parse({ name: text, question: { text } });
    const first = await saved.save(question('Pupuk'));
    const second = await saved.save(question('Benih'));
    await saved.save({ ...question('PUPUK'), question: { ...question('x').question, text: 'pupuk urea' } });
    expect((await saved.list()).map(({ name, question: { text } }) => [name, text])).toEqual([
      ['PUPUK', 'pupuk urea'],
      ['Benih', 'Benih'],
    ]);
    await saved.move({ id: second.id, by: -1 });
    await saved.move({ id: second.id, by: -1 });
    expect((await saved.list()).map(({ name }) => name)).toEqual(['Benih', 'PUPUK']);
    await saved.rename({ id: second.id, version: 1, name: 'Bibit' });
    await expect(saved.rename({ id: second.id, version: 2, name: 'pupuk' })).rejects.toThrow('Sudah ada');
    await expect(saved.rename({ id: second.id, version: 1, name: 'Lain' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await saved.remove({ id: first.id, version: 2 });
    expect((await saved.list()).map(({ name }) => name)).toEqual(['Bibit']);
  });
});

test('whatever is typed has an answer: thousands of mutated questions, never an error', async () => {
  const { services } = openTestServices();
  await write(services, await addMeeting(services, 'Rapat "Koordinasi" 005/12'), 'isi');
  const seed = Date.now() % 1_000_000;
  let state = seed;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pieces = [
    ...[
      'rapat',
      'a',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      '"',
      '“',
      "'",
      '*',
      '-',
      '--',
      '^',
      ':',
      '{',
      '}',
      '(',
      ')',
      '+',
      '\\',
    ],
    ...[
      'title:',
      ' ',
      '  ',
      '\t',
      '\n',
      '\0',
      '\u0301',
      '\u00a0',
      '😀',
      '\ud800',
      'ﷺ',
      '漢字',
      'ß',
      'İ',
      '%',
      '_',
      ';',
      '005/12',
    ],
    ...['ᾳ', '\u200d', '٣', '0', '-rapat', '"rapat', 'pembahasan', 'x'.repeat(200)],
  ];
  for (let round = 0; round < 700; round += 1) {
    const text = Array.from({ length: 1 + random(8) }, () => pieces[random(pieces.length)])
      .join('')
      .slice(0, 300);
    const filter = round % 5 === 0 ? { person: text.slice(0, 100), organisation: text.slice(0, 50) } : {};
    try {
      await find(services, { text, filter: round % 5 === 0 ? searchFilterOf(filter) : {} });
    } catch (error) {
      throw new Error(`seed ${seed}, round ${round}: ${JSON.stringify(text)}`, { cause: error });
    }
  }
});

/** What the door would let through. */
function searchFilterOf(filter: { person?: string; organisation?: string }) {
  const parsed = searchContract['search.count'].input.safeParse({ filter });
  return parsed.success ? parsed.data.filter : {};
}

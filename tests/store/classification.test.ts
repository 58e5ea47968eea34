import { describe, expect, test } from 'vitest';
import { BUILT_IN_CODES, compareCodes } from '../../shared/domain/classification.ts';
import { openTestServices } from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

const fresh = { id: null, version: null };
const own = (code: string, title = 'Kode kantor') => ({ code, title, isHidden: false });

describe('rule 11: the list of codes', () => {
  test('begins as the built-in list and takes own codes at their place, also old and free ones (rule 12)', async () => {
    const { classification } = openTestServices().services;
    expect((await classification.list()).map(({ code }) => code)).toEqual(
      BUILT_IN_CODES.map(({ code }) => code),
    );
    for (const code of ['000.1.10', '000.1.9', '005', 'Und'])
      await classification.save({ ...fresh, value: own(code) });
    const codes = (await classification.list()).map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted(compareCodes));
    expect(codes.indexOf('000.1.10')).toBe(codes.indexOf('000.1.9') + 1);
    expect(codes.indexOf('005')).toBe(codes.indexOf('100') - 1);
    expect(codes.at(-1)).toBe('Und');
  });

  test('a built-in code can be renamed and hidden, and goes back to the words of the regulation', async () => {
    const { classification } = openTestServices().services;
    const find = async () => (await classification.list()).find(({ code }) => code === '000.1.5');
    const before = await find();
    expect(before).toMatchObject({ id: null, builtInTitle: before?.title, isHidden: false });
    const { id, version } = await classification.save({
      ...fresh,
      value: { code: '000.1.5', title: 'Rapat', isHidden: true },
    });
    expect(await find()).toEqual({ ...before, id, version, title: 'Rapat', isHidden: true });
    expect((await classification.list()).filter(({ code }) => code === '000.1.5')).toHaveLength(1);
    await classification.remove({ id, version });
    expect(await find()).toEqual(before);
  });

  test('no code is there twice, and none takes the number of another', async () => {
    const { classification } = openTestServices().services;
    const first = await classification.save({ ...fresh, value: own('005') });
    const other = await classification.save({ ...fresh, value: own('094') });
    const twice = {
      code: 'RULE',
      fields: { 'value.code': 'Kode 005 sudah ada dalam daftar.' },
    };
    expect(await errorOf(() => classification.save({ ...fresh, value: own('005') }))).toMatchObject(twice);
    const { id, version } = other;
    expect(await errorOf(() => classification.save({ id, version, value: own('005') }))).toMatchObject(twice);
    expect(await errorOf(() => classification.save({ id, version, value: own('000.1') }))).toMatchObject({
      code: 'RULE',
    });
    expect(await errorOf(() => classification.remove({ id, version: 7 }))).toMatchObject({
      code: 'CONFLICT',
    });
    // The number of a removed code is free again.
    await classification.remove({ id: first.id, version: first.version });
    await classification.save({ id, version, value: own('005') });
  });

  test('every change leaves an audit event in the same transaction, an unchanged save none', async () => {
    const { services, archiveFolder } = openTestServices();
    const saved = await services.classification.save({ ...fresh, value: own('005', 'Undangan') });
    const { id } = saved;
    expect(await services.classification.save({ id, version: 1, value: saved.value })).toEqual(saved);
    await services.classification.save({ id, version: 1, value: own('005', 'Undangan rapat') });
    await services.classification.remove({ id, version: 2 });
    expect(
      queryRows(
        archiveFolder,
        "SELECT action FROM audit_event WHERE entity = 'classification_code' ORDER BY id",
      ),
    ).toEqual([{ action: 'create' }, { action: 'update' }, { action: 'delete' }]);
  });
});

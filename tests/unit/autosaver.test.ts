import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from '../../renderer/lib/api.ts';
import { Autosaver } from '../../renderer/lib/autosaver.ts';
import type { FailureCode } from '../../shared/contract/failures.ts';
import { requiredLine } from '../../shared/domain/text.ts';

const schema = z.strictObject({ title: requiredLine('Nama rapat', 40) });
type Value = z.infer<typeof schema>;
const TIME = '2025-08-31T02:14:00.000Z';

/** A store of one record with the optimistic lock, whose answers take `delay` milliseconds. */
class OneRecord {
  value: Value = { title: 'awal' };
  version = 1;
  delay = 10;
  refusal: ApiError | null = null;
  readonly saved: string[] = [];

  readonly save = async (value: Value, version: number) => {
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.refusal !== null) throw this.refusal;
    if (version !== this.version) throw failure('CONFLICT');
    this.change(value.title);
    return { version: this.version, updatedAt: TIME };
  };

  change(title: string): void {
    this.value = { title };
    this.version += 1;
    this.saved.push(title);
  }

  stored() {
    return { value: this.value, version: this.version, updatedAt: TIME };
  }
}

function failure(code: FailureCode, fields?: Record<string, string>): ApiError {
  return new ApiError({ code, message: 'Ditolak.', reference: 'R-1', ...(fields ? { fields } : {}) });
}

function open() {
  const record = new OneRecord();
  return { record, saver: new Autosaver<Value>({ schema, initial: record.stored(), save: record.save }) };
}

describe('a record that saves by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a conflict shows both sides, and what is chosen from them is saved over the newest state', async () => {
    const { record, saver } = open();
    saver.setValue({ title: 'diketik' });
    record.change('dari tempat lain');
    await vi.advanceTimersByTimeAsync(2000);
    expect([saver.getState().status, saver.collidesWith]).toEqual(['conflict', null]);
    saver.receive(record.stored());
    expect(saver.collidesWith).toEqual({ base: { title: 'awal' }, stored: { title: 'dari tempat lain' } });
    expect(saver.getState().value).toEqual({ title: 'diketik' });
    saver.resolve({ title: 'keduanya' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(record.value).toEqual({ title: 'keduanya' });
    expect([saver.getState().status, saver.hasUnsaved, saver.collidesWith]).toEqual(['saved', false, null]);
  });

  test('tells what is typed before it is saved, as it would be sent, and nothing once it is saved', async () => {
    const record = new OneRecord();
    const prepare = ({ title }: Value) => ({ title: title.trim() });
    const saver = new Autosaver<Value>({ schema, initial: record.stored(), save: record.save, prepare });
    expect([saver.unsaved, saver.typedCount]).toEqual([undefined, 0]);
    saver.setValue({ title: 'a ' });
    expect([saver.unsaved, saver.typedCount]).toEqual([{ title: 'a' }, 1]);
    await vi.advanceTimersByTimeAsync(1100);
    expect(saver.unsaved).toBeUndefined();
  });

  test('saves once, a second after the last change', async () => {
    const { record, saver } = open();
    saver.setValue({ title: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    saver.setValue({ title: 'ab' });
    await vi.advanceTimersByTimeAsync(900);
    expect(record.saved).toEqual([]);
    expect(saver.getState().status).toBe('waiting');
    await vi.advanceTimersByTimeAsync(200);
    expect(record.saved).toEqual(['ab']);
    expect(saver.getState()).toMatchObject({ status: 'saved', savedAt: TIME });
    expect(saver.hasUnsaved).toBe(false);
  });

  test('never has two saves on the way, and carries the version on', async () => {
    const { record, saver } = open();
    record.delay = 5000;
    saver.setValue({ title: 'satu' });
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(100);
    saver.setValue({ title: 'dua' });
    void saver.flush();
    await vi.advanceTimersByTimeAsync(4000);
    expect(record.saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(7000);
    await first;
    expect(record.saved).toEqual(['satu', 'dua']);
    expect(record.version).toBe(3);
    expect(saver.getState().status).toBe('saved');
  });

  test('puts the sentence beside the field, sends nothing, and saves once it is right', async () => {
    const { record, saver } = open();
    saver.setValue({ title: '  ' });
    await saver.flush();
    expect(saver.getState()).toMatchObject({
      status: 'invalid',
      errors: { title: 'Nama rapat harus diisi.' },
      value: { title: '  ' },
    });
    expect(record.saved).toEqual([]);
    saver.setValue({ title: ' benar ' });
    await vi.advanceTimersByTimeAsync(1100);
    expect(record.saved).toEqual(['benar']);
    expect(saver.getState()).toMatchObject({ status: 'saved', errors: {}, value: { title: ' benar ' } });
  });

  test('shows a refusal by the main process beside its field', async () => {
    const { record, saver } = open();
    record.refusal = failure('RULE', { 'value.title': 'Nama ini sudah dipakai.' });
    saver.setValue({ title: 'sama' });
    await Promise.all([saver.flush(), vi.advanceTimersByTimeAsync(20)]);
    expect(saver.getState()).toMatchObject({
      status: 'invalid',
      errors: { title: 'Nama ini sudah dipakai.' },
    });
    expect(saver.hasUnsaved).toBe(true);
  });

  test('keeps what was typed through a failed save, and saves it later', async () => {
    const { record, saver } = open();
    record.refusal = failure('FILE');
    saver.setValue({ title: 'ketikan' });
    await Promise.all([saver.flush(), vi.advanceTimersByTimeAsync(20)]);
    expect(saver.getState()).toMatchObject({ status: 'failed', value: { title: 'ketikan' } });
    record.refusal = null;
    await Promise.all([saver.flush(), vi.advanceTimersByTimeAsync(20)]);
    expect(record.saved).toEqual(['ketikan']);
  });

  test('a conflict keeps the typed text and overwrites nothing until the user reloads', async () => {
    const { record, saver } = open();
    saver.setValue({ title: 'saya' });
    record.change('orang lain');
    await Promise.all([saver.flush(), vi.advanceTimersByTimeAsync(20)]);
    expect(saver.getState()).toMatchObject({ status: 'conflict', value: { title: 'saya' } });
    saver.receive(record.stored());
    saver.setValue({ title: 'saya lagi' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(saver.getState()).toMatchObject({ status: 'conflict', value: { title: 'saya lagi' } });
    expect(record.value.title).toBe('orang lain');
    saver.discard();
    expect(saver.getState()).toMatchObject({ status: 'saved', value: { title: 'orang lain' } });
    saver.setValue({ title: 'sesudahnya' });
    await vi.advanceTimersByTimeAsync(1100);
    expect(record.value.title).toBe('sesudahnya');
  });

  test('shows a change made elsewhere while nothing is typed here', () => {
    const { record, saver } = open();
    record.change('dari luar');
    saver.receive(record.stored());
    expect(saver.getState()).toMatchObject({ status: 'saved', value: { title: 'dari luar' } });
  });

  test('its own save coming back does not disturb what is typed meanwhile', async () => {
    const { record, saver } = open();
    saver.setValue({ title: 'satu' });
    const saving = saver.flush();
    await vi.advanceTimersByTimeAsync(20);
    await saving;
    saver.setValue({ title: 'satu dua' });
    saver.receive(record.stored());
    expect(saver.getState().value.title).toBe('satu dua');
    await vi.advanceTimersByTimeAsync(1100);
    expect(record.saved).toEqual(['satu', 'satu dua']);
  });
});

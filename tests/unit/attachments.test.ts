import { describe, expect, test } from 'vitest';
import { DroppedFiles } from '../../electron/files/dropped-files.ts';
import { guessRole, viewOf } from '../../shared/domain/attachments.ts';

describe('what a file of a meeting is', () => {
  test.each([
    ['IMG_2025.jpg', 'image/jpeg', 'photo'],
    ['Scan_Notula-ttd.jpg', 'image/jpeg', 'scan'],
    ['Paparan Kepala Dinas.pdf', 'application/pdf', 'material'],
    ['Surat Undangan.pdf', 'application/pdf', 'letter'],
    ['2025-001.pdf', 'application/pdf', 'scan'],
    ['rekap.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'material'],
    ['rekaman.mp3', 'application/octet-stream', 'other'],
  ])('%s (%s) is %s', (name, type, role) => {
    expect(guessRole(name, type)).toBe(role);
  });

  test('only images and PDF are shown by the page itself', () => {
    expect(['image/png', 'image/jpeg', 'application/pdf', 'image/svg+xml', 'text/html'].map(viewOf)).toEqual([
      'image',
      'image',
      'pdf',
      'none',
      'none',
    ]);
  });
});

describe('dropped files', () => {
  test('a token is good once, and only for a while', () => {
    let now = 0;
    const dropped = new DroppedFiles(() => now);
    const [first = '', second = ''] = dropped.offer(['/a/b.pdf', '/a/c.pdf']).map(String);
    expect(first).not.toContain('b.pdf');
    expect(dropped.take(first)).toBe('/a/b.pdf');
    expect(dropped.take(first)).toBeNull();
    now = 11 * 60_000;
    expect(dropped.take(second)).toBeNull();
  });

  test('what is no absolute path of a file gets no token; unknown tokens open nothing', () => {
    const dropped = new DroppedFiles();
    expect(dropped.offer(['', 'relatif.pdf', '/a\0b', 7, null, { path: '/etc/passwd' }])).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect(dropped.offer('/etc/passwd')).toEqual([]);
    expect(dropped.take('/etc/passwd')).toBeNull();
    expect(dropped.take('__proto__')).toBeNull();
  });

  test('a flood keeps no more than it must', () => {
    const dropped = new DroppedFiles();
    const paths = Array.from({ length: 5000 }, (_, index) => `/a/${index}.pdf`);
    expect(dropped.offer(paths)).toHaveLength(200);
    const [oldest = ''] = dropped.offer(['/a/x.pdf']).map(String);
    for (let round = 0; round < 5; round += 1) dropped.offer(paths);
    expect(dropped.take(oldest)).toBeNull();
  });
});

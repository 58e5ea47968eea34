import { afterEach, expect, test, vi } from 'vitest';
import { askPage, listenForPage } from '../../renderer/lib/page-actions.ts';

afterEach(() => vi.useRealTimers());

test('a page that stands does it at once, with what is asked', () => {
  const asked: string[] = [];
  const stop = listenForPage('meetings-view', (view) => asked.push(view));
  askPage('meetings-view', 'seri');
  stop();
  askPage('meetings-view', 'templat');
  expect(asked).toEqual(['seri']);
  // What was asked of nobody is done by the page that comes.
  listenForPage('meetings-view', (view) => asked.push(view))();
  expect(asked).toEqual(['seri', 'templat']);
});

test('what was asked is done once, by the page that it was asked of', () => {
  const asked: string[] = [];
  askPage('person', 'new');
  listenForPage('position', () => asked.push('position'))();
  listenForPage('person', () => asked.push('person'))();
  listenForPage('person', () => asked.push('again'))();
  expect(asked).toEqual(['person']);
});

test('a page that never came leaves nothing for a later visit', () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  askPage('group', 'new');
  vi.advanceTimersByTime(6000);
  listenForPage('group', () => asked.push('group'))();
  expect(asked).toEqual([]);
});

test('a page that went takes only its own listening back', () => {
  const asked: string[] = [];
  const first = listenForPage('group', () => asked.push('first'));
  const second = listenForPage('group', () => asked.push('second'));
  first();
  askPage('group', 'new');
  second();
  expect(asked).toEqual(['second']);
});

import { Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { GUIDE, partForScreen, searchGuide } from './guide.ts';
import classes from './help.module.css';
import { Markdown } from './markdown.tsx';

const TYPING_PAUSE_MS = 150;

/** The guide with its list of headings and a search; opens at the part about the screen behind it. */
export function GuideView({ path }: { path: string }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const parts = useMemo(() => searchGuide(GUIDE, search), [search]);
  const words = search === '' ? [] : search.split(/\s+/);
  const start = partForScreen(GUIDE, path)?.id ?? '';

  // Once, when it opens; later the reader decides where to look.
  useEffect(() => document.getElementById(start)?.scrollIntoView(), [start]);

  return (
    <>
      <TextInput
        type="search"
        data-autofocus
        aria-label="Cari di panduan"
        placeholder="Cari di panduan"
        leftSection={<IconSearch size={16} aria-hidden />}
        mb="sm"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.guide}>
        <nav aria-label="Isi panduan" className={classes.contents}>
          {parts.map(({ id, title, rank }) => (
            <UnstyledButton key={id} className={classes.entry} data-rank={rank} onClick={() => show(id)}>
              {title}
            </UnstyledButton>
          ))}
        </nav>
        <article className={classes.article}>
          <Text role="status" size="sm" c="dimmed">
            {search !== '' && `${parts.length} bagian memuat “${search}”.`}
          </Text>
          {parts.map(({ id, title, rank, tokens }) => (
            <section key={id} aria-labelledby={id}>
              <Title
                order={rank === 1 ? 3 : 4}
                size={rank === 1 ? 'h4' : 'h5'}
                id={id}
                tabIndex={-1}
                className={classes.title}
              >
                {title}
              </Title>
              <Markdown tokens={tokens} words={words} />
            </section>
          ))}
        </article>
      </div>
    </>
  );
}

/** The keyboard goes with the sight. */
function show(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

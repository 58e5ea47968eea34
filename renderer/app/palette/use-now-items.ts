import { useAppearance, useChangeAppearance } from '../../lib/appearance.ts';
import { notifyFailure } from '../../lib/notify.ts';
import { item, type PaletteItem } from './palette-items.ts';

const GROUP = 'Jalankan';
const THEMES = [
  { theme: 'light', label: 'Warna terang' },
  { theme: 'dark', label: 'Warna gelap' },
  { theme: 'system', label: 'Warna ikut sistem' },
] as const;

/** The other colours than those of now; the undoing of changes is among the common commands. */
export function useNowItems(): PaletteItem[] {
  const appearance = useAppearance();
  const { mutate: change } = useChangeAppearance();
  return THEMES.filter(({ theme }) => theme !== appearance.theme).map(({ theme, label }) =>
    item(
      {
        id: `theme ${theme}`,
        group: GROUP,
        label,
        run: () => change({ ...appearance, theme }, { onError: notifyFailure }),
      },
      { note: 'Tampilan', words: 'tema mode' },
    ),
  );
}

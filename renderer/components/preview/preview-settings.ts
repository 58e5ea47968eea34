import { useState } from 'react';
import { z } from 'zod';

export const ZOOM_STEPS = [50, 75, 100, 125, 150, 200] as const;

const settingsSchema = z.object({
  isOpen: z.boolean(),
  /** Per cent of the paper's real size; `null` fits the page into the width. */
  zoom: z.number().min(50).max(200).nullable(),
});
export type PreviewSettings = z.infer<typeof settingsSchema>;

const KEY = 'notula.pratinjau';
const FIRST: PreviewSettings = { isOpen: true, zoom: null };

/** How the user likes the preview, remembered on this computer. */
export function usePreviewSettings(): [PreviewSettings, (changes: Partial<PreviewSettings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (changes: Partial<PreviewSettings>) => {
    const next = { ...settings, ...changes };
    setSettings(next);
    localStorage.setItem(KEY, JSON.stringify(next));
  };
  return [settings, change];
}

function readSettings(): PreviewSettings {
  try {
    const read = settingsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return read.success ? read.data : FIRST;
  } catch {
    return FIRST;
  }
}

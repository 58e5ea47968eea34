import {
  Accordion,
  Button,
  Collapse,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Fieldset,
  Input,
  Menu,
  Modal,
  mergeThemeOverrides,
  Notification,
  Paper,
  Popover,
  Text,
  Tooltip,
} from '@mantine/core';
import { DatePicker } from '@mantine/dates';

const FONT = '"Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif';

const CLOSE = { 'aria-label': 'Tutup' };

/** Calm and dense, for people who type all day; colours pass AA in light and in dark. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 8 },
  autoContrast: true,
  fontFamily: FONT,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: FONT,
    fontWeight: '600',
    sizes: { h3: { fontSize: '1.25rem' }, h4: { fontSize: '1.0625rem' }, h5: { fontSize: '0.9375rem' } },
  },
  components: {
    Text: Text.extend({ defaultProps: { size: 'sm' } }),
    Button: Button.extend({
      vars: (_theme, props) => ({
        root: props.size === undefined || props.size === 'sm' ? { '--button-height': '2rem' } : {},
      }),
    }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: CLOSE } }),
    Fieldset: Fieldset.extend({ styles: { legend: { fontWeight: 600 } } }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps: CLOSE } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: CLOSE } }),
    Paper: Paper.extend({ defaultProps: { radius: 'sm' } }),
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper: props.size === undefined || props.size === 'sm' ? { '--input-height': '2rem' } : {},
      }),
    }),
    DatePicker: DatePicker.extend({
      defaultProps: {
        hideOutsideDates: true,
        ariaLabels: {
          nextMonth: 'Bulan berikutnya',
          previousMonth: 'Bulan sebelumnya',
          nextYear: 'Tahun berikutnya',
          previousYear: 'Tahun sebelumnya',
          nextDecade: 'Sepuluh tahun berikutnya',
          previousDecade: 'Sepuluh tahun sebelumnya',
        },
      },
    }),
  },
});

const STILL = { transitionProps: { duration: 0 } };

/** The same without motion; style sheets of our own look at `data-motion`. */
export const stillTheme = mergeThemeOverrides(
  theme,
  createTheme({
    components: {
      Accordion: Accordion.extend({ defaultProps: { transitionDuration: 0 } }),
      Collapse: Collapse.extend({ defaultProps: { transitionDuration: 0 } }),
      Drawer: Drawer.extend({ defaultProps: { closeButtonProps: CLOSE, ...STILL } }),
      Menu: Menu.extend({ defaultProps: STILL }),
      Modal: Modal.extend({ defaultProps: { closeButtonProps: CLOSE, ...STILL } }),
      Popover: Popover.extend({ defaultProps: STILL }),
      Tooltip: Tooltip.extend({ defaultProps: STILL }),
    },
  }),
);

/*
 * Colours by their meaning, for the style sheets: none of them names a shade, so that light and dark both work. All
 * pass AA on the body and on the canvas.
 */
const LIGHT = {
  // Mantine's own greys and reds are too pale for small text.
  '--mantine-color-dimmed': '#5c636a',
  '--mantine-color-placeholder': '#6b7280',
  '--mantine-color-error': '#c92a2a',
  /* The page behind its blocks, and the table on which papers lie. */
  '--app-canvas': '#f8f9fa',
  '--app-desk': '#dee2e6',
  '--app-accent': '#1864ab',
  '--app-accent-soft': '#e7f5ff',
  '--app-focus': '#1864ab',
  '--app-good': '#087f5b',
  '--app-warning': '#7a4100',
  '--app-bad': '#c92a2a',
  /* Pictures on buttons, in use and out of use. */
  '--app-quiet': '#343a40',
  '--app-disabled': '#868e96',
};
const DARK: typeof LIGHT = {
  '--mantine-color-dimmed': '#b0b5ba',
  '--mantine-color-placeholder': '#9aa0a6',
  '--mantine-color-error': '#ff8787',
  '--app-canvas': '#1a1b1e',
  '--app-desk': '#101113',
  '--app-accent': '#74c0fc',
  '--app-accent-soft': '#17324d',
  '--app-focus': '#4dabf7',
  '--app-good': '#63e6be',
  '--app-warning': '#ffc078',
  '--app-bad': '#ff8787',
  '--app-quiet': '#ced4da',
  '--app-disabled': '#868e96',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: LIGHT, dark: DARK });

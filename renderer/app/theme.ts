import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Fieldset,
  Input,
  Modal,
  Notification,
  Paper,
  Text,
} from '@mantine/core';
import { DatePicker } from '@mantine/dates';

const FONT = '"Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif';

const CLOSE = { 'aria-label': 'Tutup' };

/** Calm and dense, for people who type all day; colours pass AA on white. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 9,
  autoContrast: true,
  fontFamily: FONT,
  defaultRadius: 'sm',
  cursorType: 'pointer',
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

/** Mantine's own greys and reds are too pale for small text. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#c92a2a',
  },
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#c92a2a',
  },
  dark: {},
});

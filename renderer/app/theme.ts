import {
  type AccordionFactory,
  type AlertFactory,
  type ButtonFactory,
  type CollapseFactory,
  type CSSVariablesResolver,
  createTheme,
  type DrawerFactory,
  type ExtendComponent,
  type FactoryPayload,
  type FieldsetFactory,
  type InputFactory,
  type LoaderFactory,
  type MenuFactory,
  type ModalFactory,
  mergeThemeOverrides,
  type NotificationFactory,
  type PaperFactory,
  type PasswordInputFactory,
  type PopoverFactory,
  type TextFactory,
  type TooltipFactory,
} from '@mantine/core';
import type { DatePickerFactory } from '@mantine/dates';

const FONT = '"Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif';

const CLOSE = { 'aria-label': 'Tutup' };

/** Props of a component known by its type alone: naming the component itself would bring it into the first page. */
function forPart<Payload extends FactoryPayload>(props: ExtendComponent<Payload>): ExtendComponent<Payload> {
  return props;
}

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
    // A title in the colour of a warning or of a success is too pale on its own tint; red is not.
    Alert: forPart<AlertFactory>({
      styles: (_theme, { color }) =>
        color === 'red' ? {} : { title: { color: 'var(--mantine-color-text)' } },
    }),
    Text: forPart<TextFactory>({ defaultProps: { size: 'sm' } }),
    Button: forPart<ButtonFactory>({
      vars: (_theme, props) => ({
        root: props.size === undefined || props.size === 'sm' ? { '--button-height': '2rem' } : {},
      }),
    }),
    Drawer: forPart<DrawerFactory>({ defaultProps: { closeButtonProps: CLOSE } }),
    Fieldset: forPart<FieldsetFactory>({ styles: { legend: { fontWeight: 600 } } }),
    // A label needs something that it is the name of.
    Loader: forPart<LoaderFactory>({ defaultProps: { role: 'img' } }),
    Modal: forPart<ModalFactory>({ defaultProps: { closeButtonProps: CLOSE } }),
    Notification: forPart<NotificationFactory>({
      defaultProps: { closeButtonProps: CLOSE },
      // Under a title Mantine writes the sentence in a grey that is too pale, and it is the sentence that says what to do.
      styles: { description: { color: 'var(--mantine-color-text)', overflowWrap: 'anywhere' } },
    }),
    Paper: forPart<PaperFactory>({ defaultProps: { radius: 'sm' } }),
    PasswordInput: forPart<PasswordInputFactory>({
      defaultProps: {
        visibilityToggleButtonProps: { 'aria-label': 'Tampilkan atau sembunyikan kata sandi' },
      },
    }),
    Input: forPart<InputFactory>({
      vars: (_theme, props) => ({
        wrapper: props.size === undefined || props.size === 'sm' ? { '--input-height': '2rem' } : {},
      }),
    }),
    DatePicker: forPart<DatePickerFactory>({
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
      Accordion: forPart<AccordionFactory>({ defaultProps: { transitionDuration: 0 } }),
      Collapse: forPart<CollapseFactory>({ defaultProps: { transitionDuration: 0 } }),
      Drawer: forPart<DrawerFactory>({ defaultProps: { closeButtonProps: CLOSE, ...STILL } }),
      Menu: forPart<MenuFactory>({ defaultProps: STILL }),
      Modal: forPart<ModalFactory>({ defaultProps: { closeButtonProps: CLOSE, ...STILL } }),
      Popover: forPart<PopoverFactory>({ defaultProps: STILL }),
      Tooltip: forPart<TooltipFactory>({ defaultProps: STILL }),
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

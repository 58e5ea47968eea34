import { Box, Input } from '@mantine/core';
import { type ComponentProps, createContext, useContext } from 'react';
import { RichTextField } from '../../components/rich-text/rich-text-field.tsx';
import { StaticRichText } from '../../components/rich-text/static-rich-text.tsx';
import classes from './lockable-rich-text.module.css';

/** Whether the minutes on the screen are final or their berkas is closed: a disabled fieldset stops every field but an editor of rich text. */
export const LockedContext = createContext(false);

type RichTextFieldProps = ComponentProps<typeof RichTextField>;

/** A field of rich text that can only be read while the minutes are locked (rules 40, 58). */
export function LockableRichText(props: RichTextFieldProps) {
  const isLocked = useContext(LockedContext);
  return isLocked ? <LockedRichText {...props} /> : <RichTextField {...props} />;
}

function LockedRichText({ label, 'aria-label': name = label, value, ...props }: RichTextFieldProps) {
  return (
    <div data-field={props['data-field']}>
      <Input.Label labelElement="div">{label}</Input.Label>
      <Box role="group" aria-label={name} className={classes.text ?? ''}>
        <StaticRichText doc={value} />
      </Box>
    </div>
  );
}

import { useState } from 'react';
import classes from './preview.module.css';

interface PageFrameProps {
  /** The page as an HTML document of its own. */
  html: string;
  title: string;
}

/**
 * One page, in a frame that may do nothing: no script, no form, no address of its own. A changed page is loaded behind
 * the old one and takes its place when it is drawn, so that nothing flickers.
 */
export function PageFrame({ html, title }: PageFrameProps) {
  const [shown, setShown] = useState(html);
  const frames = shown === html ? [html] : [shown, html];
  return frames.map((source) => (
    <iframe
      key={source}
      className={classes.frame}
      sandbox=""
      srcDoc={source}
      title={title}
      tabIndex={-1}
      aria-hidden={source !== html}
      onLoad={() => {
        if (source === html) setShown(html);
      }}
    />
  ));
}

import { Alert } from '@mantine/core';
import { useState } from 'react';
import classes from './file-viewer.module.css';

interface ImageStageProps {
  address: string;
  name: string;
  width: number;
  zoom: number | null;
  onShown: (zoom: number) => void;
}

/** An image; without a zoom as wide as the window, never larger than it is. */
export function ImageStage({ address, name, width, zoom, onShown }: ImageStageProps) {
  const [natural, setNatural] = useState(0);
  const [isBroken, setBroken] = useState(false);
  const fitting = natural === 0 ? 1 : Math.min(1, width / natural);
  if (isBroken) {
    return (
      <Alert m="md" color="red" role="alert">
        Gambar ini tidak dapat ditampilkan; isinya mungkin rusak. Coba buka dengan program lain.
      </Alert>
    );
  }
  return (
    <img
      src={address}
      alt={name}
      className={classes.sheet}
      style={{ width: natural === 0 ? undefined : natural * (zoom ?? fitting) }}
      onError={() => setBroken(true)}
      onLoad={({ currentTarget: { naturalWidth } }) => {
        setNatural(naturalWidth);
        onShown(zoom ?? Math.min(1, width / naturalWidth));
      }}
    />
  );
}

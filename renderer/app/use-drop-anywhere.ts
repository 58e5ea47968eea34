import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Files dropped where no part of the page takes them are scans: they are read, and the part "Pindaian" of the archive shows
 * what became of them.
 */
export function useDropAnywhere(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const take = (event: DragEvent) => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      void navigate('/arsip/pindaian');
      void import('../features/scans/use-scan-batch.ts').then(({ readDroppedScans }) =>
        readDroppedScans(files),
      );
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [navigate]);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { type PageActions, usePageAction } from '../../lib/page-actions.ts';

type RecordName = 'position' | 'person' | 'organisation' | 'group';

/**
 * The record whose drawer is open, `new` for one that is being added, `null` for none. It may also be opened from elsewhere;
 * what is being typed in a drawer is never given up for that.
 */
export function useEditedRecord<Name extends RecordName>(name: Name) {
  const [edited, setEdited] = useState<PageActions[Name] | null>(null);
  usePageAction(name, (record) => {
    if (edited === null) setEdited(record);
    else notifications.show({ message: 'Tutup dahulu data yang sedang terbuka.', color: 'yellow' });
  });
  return [edited, setEdited] as const;
}

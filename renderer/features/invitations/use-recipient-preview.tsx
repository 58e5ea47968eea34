import { useState } from 'react';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { PreviewVariant } from '../../components/preview/preview-queries.ts';
import { RecipientStepper } from './recipient-stepper.tsx';

/**
 * Lets the preview show the letter of any addressee: the same letter with that one in the address and without the
 * attached list, as the print run makes it. `stored` stands where nothing is typed.
 */
export function useRecipientPreview(typed: Invitation, stored: Invitation) {
  const [at, setAt] = useState<number | null>(null);
  const { addressees } = typed;
  const chosen = at === null ? undefined : addressees[Math.min(at, addressees.length - 1)];
  const variant: PreviewVariant | null =
    chosen === undefined
      ? null
      : {
          key: chosen.id,
          narrow: (draft) => {
            const invitation = draft.invitation ?? stored;
            const own = invitation.addressees?.find(({ id }) => id === chosen.id);
            return own === undefined ? draft : { ...draft, invitation: { ...invitation, addressees: [own] } };
          },
        };
  return {
    variant,
    variantBar: (
      <RecipientStepper
        addressees={addressees}
        at={at === null ? null : Math.max(0, Math.min(at, addressees.length - 1))}
        onChange={setAt}
      />
    ),
  };
}

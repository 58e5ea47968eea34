import { expect, test } from 'vitest';
import { composePaperOf } from '../../electron/documents/models/compose.ts';
import { aProfile } from '../fixtures/builders.ts';
import { FULL_PICTURES, fullDossier } from '../fixtures/full-dossier.ts';

test('the delivery list is filled where a courier’s delivery was noted, and stays open elsewhere', () => {
  const dossier = fullDossier();
  const [first, second] = dossier.invitation.addressees;
  if (first === undefined || second === undefined) throw new Error('nobody is invited');
  const at = '2025-08-22T10:15';
  const deliveries = [
    { addresseeId: first.id, channel: 'courier', at, receivedBy: 'Ani', note: '' },
    { addresseeId: second.id, channel: 'whatsapp', at, receivedBy: 'Budi', note: '' },
  ] as const;
  const compose = (noted: typeof deliveries | undefined) => {
    const whole = noted === undefined ? dossier : { ...dossier, deliveries: noted };
    return composePaperOf('delivery-list', whole, aProfile(), FULL_PICTURES).model.rows;
  };
  const rows = compose(deliveries);
  expect(rows[0]).toMatchObject({ receiver: 'Ani', time: '22 Agustus 2025 pukul 10.15' });
  expect(rows.slice(1)).toEqual(compose(undefined).slice(1));
});

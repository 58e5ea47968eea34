import { modals } from '@mantine/modals';
import { RoadshowForm } from './roadshow-form.tsx';

const MODAL_ID = 'roadshow';

/** Plans one meeting for each kecamatan; hands the id of their new series to `onMade`. */
export function openRoadshow(onMade: (seriesId: string) => void): void {
  const close = () => modals.close(MODAL_ID);
  modals.open({
    modalId: MODAL_ID,
    title: 'Roadshow: satu rapat untuk tiap kecamatan',
    fullScreen: true,
    closeOnEscape: false,
    withCloseButton: false,
    children: (
      <RoadshowForm
        onCancel={close}
        onMade={(seriesId) => {
          close();
          onMade(seriesId);
        }}
      />
    ),
  });
}

import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { seriesContract } from '../../../shared/contract/series.ts';
import type { SeriesService } from './series.service.ts';

export function seriesHandlers(series: SeriesService): HandlersOf<typeof seriesContract> {
  return {
    'series.list': () => series.list(),
    'series.get': ({ id }) => series.get(id),
    'series.ofMeeting': ({ meetingId }) => series.ofMeeting(meetingId),
    'series.save': (input) => series.save(input),
    'series.assign': (input) => series.assign(input),
    'series.remove': (input) => series.remove(input),
    'series.restore': ({ id }) => series.restore(id),
    'series.proposeNext': ({ id }) => series.proposeNext(id),
    'series.makeNext': (input) => series.makeNext(input),
  };
}

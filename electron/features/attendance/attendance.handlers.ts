import type { attendanceContract } from '../../../shared/contract/attendance.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { AttendanceService } from './attendance.service.ts';
import type { StatisticsService } from './statistics.service.ts';

export function attendanceHandlers(
  attendance: AttendanceService,
  statistics: StatisticsService,
): HandlersOf<typeof attendanceContract> {
  return {
    'attendance.get': ({ meetingId }) => attendance.get(meetingId),
    'attendance.save': (input) => attendance.save(input),
    'attendance.fillFromInvitation': (input) => attendance.fillFromInvitation(input),
    'attendance.makePaper': ({ meetingId }) => attendance.makePaper(meetingId),
    'attendance.printedSheet': ({ meetingId }) => attendance.printedSheet(meetingId),
    'attendance.statistics': (input) => statistics.statistics(input),
    'attendance.statisticsMeetings': (input) => statistics.statisticsMeetings(input),
    'attendance.exportStatistics': (input) => statistics.exportStatistics(input),
  };
}

import type { appContract } from '../../shared/contract/app.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { Store } from '../store/store.ts';
import { archiveHandlers } from './archive/archive.handlers.ts';
import { PaperService } from './archive/paper.service.ts';
import type { Renderer } from './archive/paper-job.ts';
import { attendanceHandlers } from './attendance/attendance.handlers.ts';
import { AttendanceService } from './attendance/attendance.service.ts';
import type { Desktop } from './desktop.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { DirectoryService } from './directory/directory.service.ts';
import { invitationsHandlers } from './invitations/invitations.handlers.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { meetingsHandlers } from './meetings/meetings.handlers.ts';
import { MeetingsService } from './meetings/meetings.service.ts';
import { minutesHandlers } from './minutes/minutes.handlers.ts';
import { MinutesService } from './minutes/minutes.service.ts';
import { PicturesService } from './settings/pictures.service.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { SettingsService } from './settings/settings.service.ts';

export interface ServiceOptions {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  clock?: () => Date;
}

export interface Services {
  meetings: MeetingsService;
  invitations: InvitationsService;
  attendance: AttendanceService;
  minutes: MinutesService;
  directory: DirectoryService;
  settings: SettingsService;
  pictures: PicturesService;
  papers: PaperService;
}

/** Every feature's service on one open archive. */
export function createServices(options: ServiceOptions): Services {
  const { store, renderer, desktop, archiveFolder, clock = () => new Date() } = options;
  const papers = new PaperService({ store, renderer, desktop, archiveFolder });
  const pictures = new PicturesService(store, desktop);
  return {
    meetings: new MeetingsService(store),
    invitations: new InvitationsService(store, papers, clock),
    attendance: new AttendanceService(store, papers, clock),
    minutes: new MinutesService(store, papers),
    directory: new DirectoryService(store, clock),
    settings: new SettingsService(store, pictures),
    pictures,
    papers,
  };
}

/** Every method of the contract except those of the shell (`app.*`). */
export type FeatureHandlers = Omit<Handlers, keyof typeof appContract>;

export function createHandlers(services: Services): FeatureHandlers {
  return {
    ...meetingsHandlers(services.meetings),
    ...invitationsHandlers(services.invitations),
    ...attendanceHandlers(services.attendance),
    ...minutesHandlers(services.minutes),
    ...archiveHandlers(services.papers),
    ...directoryHandlers(services.directory),
    ...settingsHandlers(services.settings),
  };
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Invitation, invitationSchema } from '../../../../shared/domain/invitation.ts';
import { type Meeting, meetingSchema } from '../../../../shared/domain/meeting.ts';
import {
  type District,
  districtOfName,
  districtOfPosition,
  fillTokens,
  MOST_ROADSHOW_ROWS,
  proposeTimes,
  type RoadshowPlan,
  type RoadshowRow,
} from '../../../../shared/domain/roadshow.ts';
import { call } from '../../../lib/api.ts';
import { newId } from '../../../lib/new-id.ts';
import { useProfiles, useTemplates } from '../meetings.queries.ts';

/** A row of the table before it is checked: its day may still be missing. */
export interface PlannedRow extends Omit<RoadshowRow, 'date' | 'startTime'> {
  id: string;
  date: string | null;
  startTime: string | null;
}

/** What all meetings of the roadshow have in common; its texts may hold tokens. */
export interface RoadshowContent {
  name: string;
  meeting: Meeting;
  invitation: Invitation;
  profileId: string | null;
}

export interface RoadshowTimes extends Omit<RoadshowPlan, 'firstDate' | 'startTimes'> {
  firstDate: string | null;
  startTimes: (string | null)[];
}

const HEAD = { id: newId(), title: '{camat}' };
const DRAFT: RoadshowContent = {
  name: '',
  meeting: {
    ...meetingSchema.parse({ title: '-' }),
    title: '',
    place: 'Aula Kantor Camat {kecamatan}',
  },
  invitation: invitationSchema.parse({ addressees: [HEAD] }),
  profileId: null,
};
const TIMES: RoadshowTimes = {
  firstDate: null,
  startTimes: ['09:00', null, null],
  minutes: 120,
  isWorkdaysOnly: true,
};

/** The plan of a roadshow: what is common, when it may be, and the rows that follow and can be changed one by one. */
export function useRoadshow() {
  const [typed, setTyped] = useState<Partial<RoadshowContent>>({});
  const [base, setBase] = useState(DRAFT);
  const [templateId, setTemplateId] = useState('');
  const [times, setTimes] = useState(TIMES);
  const [rows, setRows] = useState<PlannedRow[]>([]);
  const templates = useTemplates().data ?? [];
  const groups = useQuery({
    queryKey: ['directory', 'groups'],
    queryFn: () => call('directory.listGroups', {}),
  });
  const office = useProfiles().data?.find(({ isDefault }) => isDefault);
  const proposed =
    templateId === '' && office !== undefined
      ? { ...base, meeting: { ...base.meeting, zone: office.value.zone, chair: office.value.defaultChair } }
      : base;
  const content: RoadshowContent = { ...proposed, ...typed };

  const chooseTemplate = (id: string) => {
    setTemplateId(id);
    setTyped({});
    const template = templates.find((known) => known.id === id)?.value;
    setBase(template === undefined ? DRAFT : contentOf(template.name, template));
  };
  const change = (part: Partial<RoadshowContent>) => setTyped((before) => ({ ...before, ...part }));
  const changeMeeting = (part: Partial<Meeting>) => change({ meeting: { ...content.meeting, ...part } });
  const addDistricts = (found: readonly District[]) =>
    setRows((before) => {
      const fresh = found.filter(
        ({ district, head }) => !before.some((row) => row.district === district && row.head === head),
      );
      const added = fresh.map((district) => rowOf(district, content.meeting.place));
      return withTimes([...before, ...added].slice(0, MOST_ROADSHOW_ROWS), times, before.length);
    });
  return {
    content,
    change,
    changeMeeting,
    templates,
    templateId,
    chooseTemplate,
    groups: groups.data ?? [],
    times,
    setTimes,
    rows,
    setRows,
    addGroup: async (groupId: string) => addDistricts(await districtsOfGroup(groupId)),
    addNames: (text: string) =>
      addDistricts(
        text
          .split(/[\n;]+/)
          .filter((name) => name.trim() !== '')
          .map(districtOfName),
      ),
    /** Writes the proposed days and times, and the common place, over all rows. */
    proposeAll: () =>
      setRows((before) =>
        withTimes(
          before.map((row) => withPlace(row, content.meeting.place)),
          times,
          0,
        ),
      ),
  };
}

function contentOf(
  name: string,
  { meeting, invitation, profileId }: Omit<RoadshowContent, 'name'>,
): RoadshowContent {
  const { addressees } = invitation;
  const hasHead = addressees.some(({ title }) => title.toLowerCase().includes('{camat}'));
  const heads = invitationSchema.parse({ addressees: [{ ...HEAD, id: newId() }] }).addressees;
  return {
    name,
    meeting,
    invitation: { ...invitation, addressees: hasHead ? addressees : [...heads, ...addressees] },
    profileId,
  };
}

async function districtsOfGroup(groupId: string): Promise<District[]> {
  const [groups, positions] = await Promise.all([
    call('directory.listGroups', {}),
    call('directory.listPositions', {}),
  ]);
  const known = new Map(positions.map((position) => [position.id, position]));
  const group = groups.find(({ id }) => id === groupId);
  return (group?.value.positionIds ?? []).flatMap((id) => {
    const position = known.get(id);
    if (position === undefined) return [];
    return districtOfPosition({ id, title: position.value.title, organisation: position.organisationName });
  });
}

function rowOf(district: District, place: string): PlannedRow {
  const row = { ...district, id: newId(), date: null, startTime: null, endTime: null, place: '' };
  return withPlace(row, place);
}

function withPlace(row: PlannedRow, place: string): PlannedRow {
  return { ...row, place: fillTokens(place, { ...row, place: '' }) };
}

/** The rows from `from` on get the days and times that are left behind those before them. */
function withTimes(rows: PlannedRow[], times: RoadshowTimes, from: number): PlannedRow[] {
  const startTimes = times.startTimes.filter((time) => time !== null);
  const { firstDate } = times;
  if (firstDate === null || startTimes.length === 0) return rows;
  const proposed = proposeTimes(rows.length, { ...times, firstDate, startTimes });
  return rows.map((row, index) => (index < from ? row : { ...row, ...proposed[index] }));
}

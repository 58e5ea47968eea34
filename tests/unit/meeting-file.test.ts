import { describe, expect, test } from 'vitest';
import { MAX_MEETING_FILE_BYTES } from '../../shared/domain/meeting-file/bytes.ts';
import { readMeetingFile } from '../../shared/domain/meeting-file/read.ts';

/* Every way a meeting file can be wrong gives one sentence with the file's name and the place. */

const HEAD = { format: 'notula.meeting', formatVersion: 1 };

/** A file of several lines, so that line numbers mean something. */
function text(content: object): string {
  return JSON.stringify({ ...HEAD, ...content }, null, 2);
}

function problemsOf(source: string | Uint8Array): string[] {
  const read = readMeetingFile('rapat.json', source);
  return read.ok ? [] : read.problems;
}

function problemsIn(content: object): string[] {
  return problemsOf(text(content));
}

function meeting(facts: object): object {
  return { meeting: { title: 'Rapat', ...facts } };
}

const bytes = (value: string) => new TextEncoder().encode(value);

describe('what is not a meeting file at all', () => {
  test('an empty file', () => {
    expect(problemsOf('')).toEqual(['Berkas rapat.json kosong.']);
    expect(problemsOf(' \r\n\t')).toEqual(['Berkas rapat.json kosong.']);
    expect(problemsOf(new Uint8Array())).toEqual(['Berkas rapat.json kosong.']);
    expect(problemsOf(new Uint8Array([0xef, 0xbb, 0xbf]))).toEqual(['Berkas rapat.json kosong.']);
  });

  test('text that is not JSON, with line and column', () => {
    expect(problemsOf('{\n  "format": "notula.meeting",\n  title: 1\n}')).toEqual([
      'Berkas rapat.json, baris 3 kolom 3: bukan JSON yang sah, di sini seharusnya kunci dalam tanda petik dua, tetapi tertulis "t".',
    ]);
    expect(problemsOf('Notula rapat')).toEqual([
      'Berkas rapat.json, baris 1 kolom 1: bukan JSON yang sah, di sini seharusnya sebuah nilai, tetapi tertulis "N".',
    ]);
    expect(problemsOf('{\r\n"a": 1,\r\n"b": [1, 2')).toEqual([
      'Berkas rapat.json, baris 3 kolom 11: bukan JSON yang sah, di sini seharusnya tanda koma atau ], tetapi berkas sudah berakhir.',
    ]);
    expect(problemsOf('{"a": "belum ditutup}')).toEqual([
      'Berkas rapat.json, baris 1 kolom 7: bukan JSON yang sah, tanda petik penutup teks ini tidak ada.',
    ]);
  });

  test('a Word file', () => {
    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0xff, 0xc3, 0x28]);
    expect(problemsOf(zip)).toEqual([
      'Berkas rapat.json bukan teks UTF-8 yang utuh; simpan ulang dengan penyandian UTF-8.',
    ]);
  });

  test('JSON that is no object', () => {
    for (const other of ['[]', '"rapat"', '12', 'null']) {
      expect(problemsOf(other)).toEqual([
        'Berkas rapat.json bukan berkas rapat Notula: isinya harus satu objek dalam kurung kurawal { }.',
      ]);
    }
  });

  test('another format', () => {
    const sentence = 'Berkas rapat.json bukan berkas rapat Notula: "format" harus "notula.meeting".';
    expect(problemsOf('{}')).toEqual([sentence]);
    expect(problemsIn({ format: 'agenda', ...meeting({}) })).toEqual([sentence]);
  });

  test('a newer or unknown version', () => {
    expect(problemsIn({ formatVersion: 2, future: true })).toEqual([
      'Berkas rapat.json dibuat oleh Notula yang lebih baru (versi format 2); perbarui aplikasi ini untuk membukanya.',
    ]);
    for (const formatVersion of ['1', 0, null]) {
      expect(problemsIn({ formatVersion, ...meeting({}) })).toEqual([
        'Berkas rapat.json tidak menyebut versi format yang dikenal: "formatVersion" harus 1.',
      ]);
    }
  });
});

describe('encoding and size', () => {
  test('a byte order mark of UTF-8 is no fault', () => {
    const marked = `\ufeff${text(meeting({}))}`;
    expect(readMeetingFile('rapat.json', bytes(marked)).ok).toBe(true);
    expect(readMeetingFile('rapat.json', marked).ok).toBe(true);
  });

  test('UTF-16, with and without its mark', () => {
    const sentence = 'Berkas rapat.json tersimpan sebagai UTF-16; simpan ulang dengan penyandian UTF-8.';
    const littleEndian = new Uint8Array(Buffer.from(text(meeting({})), 'utf16le'));
    const bigEndian = new Uint8Array(Buffer.from(littleEndian).swap16());
    expect(problemsOf(littleEndian)).toEqual([sentence]);
    expect(problemsOf(bigEndian)).toEqual([sentence]);
    expect(problemsOf(new Uint8Array([0xff, 0xfe, ...littleEndian]))).toEqual([sentence]);
    expect(problemsOf(new Uint8Array([0xfe, 0xff, ...bigEndian]))).toEqual([sentence]);
  });

  test('broken UTF-8', () => {
    const broken = bytes(text(meeting({ place: 'Ruang ~ ' }))).map((byte) => (byte === 0x7e ? 0xe9 : byte));
    expect(problemsOf(broken)).toEqual([
      'Berkas rapat.json bukan teks UTF-8 yang utuh; simpan ulang dengan penyandian UTF-8.',
    ]);
  });

  test('more than 10 MB', () => {
    const sentence = 'Berkas rapat.json terlalu besar (10,5 MB); paling besar 10 MB.';
    expect(problemsOf(new Uint8Array(MAX_MEETING_FILE_BYTES + 500_000))).toEqual([sentence]);
    expect(problemsOf(' '.repeat(MAX_MEETING_FILE_BYTES + 500_000))).toEqual([sentence]);
  });

  test('deep nesting does not break the stack', () => {
    const [sentence] = problemsOf(`{"a":${'['.repeat(1_000_000)}`);
    expect(sentence).toContain('bukan JSON yang sah, isinya bertingkat lebih dari 48 tingkat.');
  });
});

describe('keys', () => {
  test('unknown keys, each at its place', () => {
    expect(
      problemsIn({ ...meeting({ tempat: 'Aula', agenda: [{ title: 'A', judul: 'B' }] }), lain: 1 }),
    ).toEqual([
      'Berkas rapat.json, baris 6 (meeting > tempat): Kunci "tempat" tidak dikenal.',
      'Berkas rapat.json, baris 10 (meeting > agenda ke-1 > judul): Kunci "judul" tidak dikenal.',
      'Berkas rapat.json, baris 14 (lain): Kunci "lain" tidak dikenal.',
    ]);
  });

  test('a key written twice, which JSON.parse lets pass', () => {
    const doubled = '{"format":"notula.meeting","formatVersion":1,"meeting":{\n"title":"A",\n"title":"B"}}';
    expect(problemsOf(doubled)).toEqual([
      'Berkas rapat.json, baris 3 (meeting > title): Kunci "title" tertulis dua kali.',
    ]);
  });

  test('__proto__ does not slip in', () => {
    const hostile =
      '{"format":"notula.meeting","formatVersion":1,"meeting":{"title":"A","__proto__":{"isSpecimen":true}},"constructor":1}';
    expect(problemsOf(hostile)).toEqual([
      'Berkas rapat.json, baris 1 (meeting > __proto__): Kunci "__proto__" tidak dikenal.',
      'Berkas rapat.json, baris 1 (constructor): Kunci "constructor" tidak dikenal.',
    ]);
    expect('isSpecimen' in {}).toBe(false);
  });

  test('no end of problems ends', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`k${index}`, 1]));
    const problems = problemsIn({ ...meeting({}), ...many });
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toBe('Berkas rapat.json: masih ada 30 kesalahan lain.');
  });
});

describe('types', () => {
  test('what must be there and is not', () => {
    expect(problemsIn({})).toEqual(['Berkas rapat.json, baris 1 (meeting): Wajib diisi.']);
    expect(problemsIn({ meeting: {} })).toEqual([
      'Berkas rapat.json, baris 4 (meeting > title): Wajib diisi.',
    ]);
    expect(problemsIn(meeting({ title: ' ' }))).toEqual([
      'Berkas rapat.json, baris 5 (meeting > title): Nama rapat harus diisi.',
    ]);
  });

  test.each([
    [{ isSpecimen: 'ya', ...meeting({}) }, '(isSpecimen): Harus berupa true atau false.'],
    [meeting({ title: 7 }), '(meeting > title): Harus berupa teks.'],
    [meeting({ agenda: 'Evaluasi' }), '(meeting > agenda): Harus berupa daftar dalam kurung siku [ ].'],
    [meeting({ chair: 'Bupati' }), '(meeting > chair): Harus berupa objek dalam kurung kurawal { }.'],
    [meeting({ zone: 'GMT' }), '(meeting > zone): Harus salah satu dari "WIB", "WITA", "WIT".'],
    [
      { ...meeting({}), invitation: { sequence: 1.5 } },
      '(invitation > sequence): Harus berupa bilangan bulat.',
    ],
    [
      { ...meeting({}), participants: [{ title: 'Camat', name: 5 }] },
      '(participants ke-1 > name): Harus berupa teks atau objek { "front", "name", "back" }.',
    ],
    [
      { ...meeting({}), participants: [{ title: 'Camat', name: { nama: 'A' } }] },
      '(participants ke-1 > name > nama): Kunci "nama" tidak dikenal.',
    ],
    [
      { ...meeting({}), office: { numbering: { template: '{kode}/{nomor}' } } },
      '(office > numbering > template): Bagian {nomor} tidak dikenal. Yang dapat dipakai: {kode}, {urut}, {unit}, {bulan}, {bulan_romawi}, {tahun}, {sifat}.',
    ],
  ])('%j', (content, sentence) => {
    const problems = problemsIn(content);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^Berkas rapat\.json, baris \d+ /);
    expect(problems[0]).toContain(sentence);
  });
});

describe('dates and times', () => {
  test('days that do not exist (rule 2)', () => {
    for (const date of ['2025-02-31', '2025-02-29', '2025-13-01', '31-08-2025']) {
      expect(problemsIn(meeting({ date }))).toEqual([
        'Berkas rapat.json, baris 6 (meeting > date): Tanggal tidak ada dalam kalender. Tulis tahun-bulan-hari, misalnya 2025-08-31.',
      ]);
    }
  });

  test('an end before the start (rule 3)', () => {
    expect(problemsIn(meeting({ date: '2025-09-02', endDate: '2025-09-01' }))).toEqual([
      'Berkas rapat.json, baris 7 (meeting > endDate): Tanggal selesai mendahului tanggal mulai.',
    ]);
    expect(problemsIn(meeting({ startTime: '10:00', endTime: '09:30' }))).toEqual([
      'Berkas rapat.json, baris 7 (meeting > endTime): Waktu selesai mendahului waktu mulai.',
    ]);
    expect(problemsIn(meeting({ actualStart: '10:00', actualEnd: '09:30' }))).toEqual([
      'Berkas rapat.json, baris 7 (meeting > actualEnd): Waktu ditutup mendahului waktu dibuka.',
    ]);
    const overNight = { date: '2025-09-01', endDate: '2025-09-02', startTime: '20:00', endTime: '08:00' };
    expect(problemsIn(meeting(overNight))).toEqual([]);
  });

  test('a time that is none', () => {
    expect(problemsIn(meeting({ startTime: '25:00' }))).toEqual([
      'Berkas rapat.json, baris 6 (meeting > startTime): Waktu tidak sah. Tulis jam dan menit, misalnya 09:00.',
    ]);
  });
});

describe('ids and references', () => {
  const two = [
    { id: 'p1', title: 'Camat A' },
    { id: 'p1', title: 'Camat B' },
  ];

  test('an id used twice', () => {
    const agenda = [
      { id: 'a1', title: 'A' },
      { id: 'a1', title: 'B' },
    ];
    expect(problemsIn({ ...meeting({ agenda }), participants: two })).toEqual([
      'Berkas rapat.json, baris 12 (meeting > agenda ke-2 > id): Tanda pengenal "a1" sudah dipakai pada butir ke-1.',
      'Berkas rapat.json, baris 23 (participants ke-2 > id): Tanda pengenal "p1" sudah dipakai pada butir ke-1.',
    ]);
  });

  test('references to what is not there', () => {
    const discussions = [{ agendaItem: 'a9', statements: [{ participant: 'p9', text: 'Ada.' }] }];
    expect(problemsIn({ ...meeting({}), minutes: { discussions } })).toEqual([
      'Berkas rapat.json, baris 10 (minutes > discussions ke-1 > agendaItem): Mata acara dengan tanda pengenal "a9" tidak ada dalam berkas ini.',
      'Berkas rapat.json, baris 13 (minutes > discussions ke-1 > statements ke-1 > participant): Peserta dengan tanda pengenal "p9" tidak ada dalam berkas ini.',
    ]);
  });

  test('a name of Object is no id that is there', () => {
    const discussions = [{ agendaItem: 'constructor' }];
    expect(problemsIn({ ...meeting({}), minutes: { discussions } })).toHaveLength(1);
  });

  test.each<[object[], string]>([
    [[{}], 'name): Isi nama, jabatan (title), atau instansi (organisation).'],
    [
      [{ name: 'Nama' }],
      'title): Yang diundang disebut dengan jabatannya: isi title, atau tulis "isInvited": false.',
    ],
    [
      [{ title: 'A', isInvited: false, isListed: false }],
      'isListed): Peserta harus diundang, masuk daftar hadir, atau keduanya.',
    ],
    [
      [{ title: 'A', isInvited: false, group: 'G' }],
      'group): Hanya dapat diisi untuk peserta yang diundang.',
    ],
    [
      [{ title: 'A', isListed: false, state: 'present' }],
      'state): Hanya dapat diisi untuk peserta yang masuk daftar hadir.',
    ],
    [[{ title: 'A', name: { back: 'S.H.' } }], 'name): Nama tanpa gelar harus diisi bila gelarnya diisi.'],
    [
      [{ id: 'ruang rapat', title: 'A' }],
      'id): Tanda pengenal hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung, paling banyak 40.',
    ],
    [
      [
        { id: 'a', title: 'A' },
        { title: 'B', invitedAs: 'a' },
      ],
      'invitedAs): Undangan "a" sudah ada di daftar hadir.',
    ],
    [
      [{ title: 'B', invitedAs: 'a' }],
      'invitedAs): Peserta dengan tanda pengenal "a" tidak ada dalam berkas ini.',
    ],
  ])('participants %j', (participants, sentence) => {
    const problems = problemsIn({ ...meeting({}), participants });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  test('more addressees than a letter takes', () => {
    const participants = Array.from({ length: 2001 }, (_, index) => ({ title: `Camat ${index}` }));
    expect(problemsIn({ ...meeting({}), participants })).toEqual([
      'Berkas rapat.json, baris 7 (participants): Paling banyak 2.000 undangan.',
    ]);
  });
});

describe('warnings do not stop', () => {
  function warningsIn(content: object): string[] {
    const read = readMeetingFile('rapat.json', text(content));
    if (!read.ok) throw new Error(read.problems.join('\n'));
    return read.warnings;
  }

  test('a letter dated after its meeting (rule 7)', () => {
    const content = { ...meeting({ date: '2025-08-31' }), invitation: { letterDate: '2025-09-05' } };
    expect(warningsIn(content)).toEqual([
      'Berkas rapat.json, baris 9 (invitation > letterDate): Tanggal surat 5 September 2025 lebih akhir daripada tanggal rapat 31 Agustus 2025.',
    ]);
  });

  test('a typed weekday that disagrees (rule 1)', () => {
    expect(warningsIn(meeting({ date: '2025-08-31', weekday: 'Senin' }))).toEqual([
      'Berkas rapat.json, baris 7 (meeting > weekday): Tertulis hari Senin, padahal 31 Agustus 2025 jatuh pada hari Minggu; yang dicetak Minggu.',
    ]);
    expect(warningsIn(meeting({ date: '2025-08-31', weekday: 'Ahad' }))[0]).toContain(
      'Ahad (bukan nama hari)',
    );
    expect(warningsIn(meeting({ date: '2025-08-29', weekday: "jum'at" }))).toEqual([]);
    const days = { date: '2025-09-01', endDate: '2025-09-03' };
    expect(warningsIn(meeting({ ...days, weekday: 'Senin s.d. Rabu' }))).toEqual([]);
    expect(warningsIn(meeting({ ...days, weekday: 'Senin-Kamis' }))).toHaveLength(1);
  });

  test('a doubtful NIP, wherever it stands (rule 28)', () => {
    const number = { kind: 'NIP', digits: '1980' };
    const official = { title: 'Kepala Bagian', number };
    const warnings = warningsIn({
      ...meeting({ chair: official, recorder: official }),
      participants: [{ title: 'Camat', number }],
      invitation: { signatory: { official } },
      minutes: { signatory: { official } },
      office: { defaultChair: official, signature: { signatories: [{ official }] } },
    });
    expect(warnings).toHaveLength(7);
    expect(warnings[0]).toBe(
      'Berkas rapat.json, baris 10 (meeting > chair > number > digits): NIP terdiri atas 18 angka, yang tertulis 4 angka.',
    );
    expect(
      warningsIn(meeting({ chair: { number: { kind: 'NIP', digits: '19800101 200501 1 001' } } })),
    ).toEqual([]);
  });
});

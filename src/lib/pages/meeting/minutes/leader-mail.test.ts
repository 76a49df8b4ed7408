import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { decide } from '$lib/domain/cycle/acts';
import { leaderMail } from '$lib/domain/leader/mail';
import { Team } from '$lib/domain/minutes/team.fixture';
import { createBarrier } from '$lib/domain/records/barrier';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { createMeeting } from '$lib/domain/records/meeting';
import { createCycle } from '$lib/domain/records/cycle';
import { createTestAction } from '$lib/domain/records/test-action';
import { createMember } from '$lib/domain/records/member';
import { leaderMailText } from './leader-mail';

const today = isoDate('2026-11-24');
const when = { today, now: '2026-11-24T08:00:00.000Z' };
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

function read(team: Team): string {
  const mail = leaderMail(team.minutes(), {
    board: team.get('board', 'b'),
    meeting: team.get('meeting', 'm'),
    meetings: team.all('meeting'),
    requests: team.all('decisionRequest'),
    barriers: team.all('barrier'),
    members: team.all('member'),
  });
  const about = { board: 'Familiehuset', when: 'tirsdag 24. nov. kl. 9' };
  const wording = { known: (kind: never, id: never) => team.find(kind, id), today };
  return leaderMailText(mail, about, wording as Parameters<typeof leaderMailText>[2]).replaceAll(
    '\u00a0',
    ' ',
  );
}

describe('the mail to the leader', () => {
  it('[LEADER-1] reads as a letter, from what waits to when the team meets next', () => {
    const team = new Team();
    const people = [
      createMember({ id: 'karen' }, { name: 'Karen' }),
      createMember({ id: 'lise' }, { name: 'Lise' }),
    ];
    team.act(people, { meeting: null });
    team.act([
      edited('decisionRequest', 'asked', { question: 'Må vi låne bilen?', wantedBy: '2026-12-01' }),
      edited('testAction', 't', { owner: 'lise', 'contributor.karen': true }),
      createBarrier({ id: 'bil' }, { text: 'Ingen bil.', kind: 'resources', testActionId: 't' }),
      createMeeting({ id: 'm2' }, { on: '2026-12-08', time: '09:00' }),
      edited('meeting', 'm', { 'present.lise': true, 'present.karen': false }),
      edited('cycle', 'c', { learned: 'Dukken hjælper de små' }),
    ]);
    const choice = { kind: 'expand', note: 'To mere prøver', meeting: 'm', when, ids } as const;
    team.act(decide(team.get('testAction', 't'), team.get('cycle', 'c'), choice));
    expect(read(team)).toBe(
      [
        'Fra tavlemødet tirsdag 24. nov. kl. 9',
        'Familiehuset',
        '',
        'VI VENTER PÅ SVAR FRA DIG',
        '- Må vi låne bilen?',
        '  - Vi håber på svar senest 1. dec., uge 49',
        '  - Spurgt 10. nov., uge 46',
        '',
        'DET BESLUTTEDE OG LÆRTE VI',
        '- Dukke:',
        '  - Vi lærte: Dukken hjælper de små',
        '  - Beslutning: Udvid. To mere prøver',
        '',
        'DET STÅR I VEJEN',
        '- Ingen bil (Dukke)',
        '',
        'NÆSTE TAVLEMØDE',
        '- tirsdag 8. dec., uge 50 kl. 9.00',
        '- Du er velkommen til at være med.',
        '',
        'Svar bare på denne mail. Så skriver vi svaret på tavlen – også når svaret er nej.',
        '',
      ].join('\n'),
    );
    expect(read(team)).not.toMatch(/Lise|Karen/);
  });

  it('[LEADER-1] says so where nothing waits, was decided or stands in the way', () => {
    const team = new Team();
    team.act([edited('decisionRequest', 'asked', { removed: true })], { meeting: null });
    const text = read(team);
    expect(text).toContain('- Lige nu venter vi ikke på svar fra dig.');
    expect(text).toContain('- Vi besluttede ikke noget nyt denne gang.');
    expect(text).toContain('- Lige nu står der ikke noget i vejen.');
    expect(text).toContain('- Er ikke aftalt endnu.');
    expect(text).not.toContain('Svar bare på denne mail');
  });

  it('[LEADER-1] says who is asked where there is more than one leader, and what each question is about', () => {
    const team = new Team();
    team.act([
      createMember({ id: 'leder' }, { name: 'Gitte', roles: ['leader'] }),
      edited('decisionRequest', 'asked', { to: 'leder', testActionId: 't' }),
      createDecisionRequest(
        { id: 'q' },
        { question: 'Hvem må ringe?', pointId: 'p', askedOn: '2026-11-24' },
      ),
    ]);
    // One leader, and nobody else is asked: it is written to them.
    expect(read(team)).toContain('VI VENTER PÅ SVAR FRA DIG');
    expect(read(team)).not.toContain('Gitte');
    expect(read(team)).toContain('- Hvem må ringe?\n  - Udviklingspunkt: Punkt');
    // Somebody who is no leader is asked too.
    team.act([
      createMember({ id: 'ib' }, { name: 'Ib' }),
      edited('decisionRequest', 'q', { to: 'ib' }),
    ]);
    expect(read(team)).toContain('VI VENTER PÅ SVAR\n');
    expect(read(team)).toContain(
      '- Må vi?\n  - Til Gitte\n  - Prøvehandling: Dukke\n  - Spurgt 10. nov., uge 46',
    );
    expect(read(team)).toContain('- Hvem må ringe?\n  - Til Ib');
  });

  it('[LEADER-1] names tests that only go on in one line, after what is news', () => {
    const team = new Team();
    team.act([createTestAction({ id: 'u' }, { title: 'Sange', pointId: 'p', order: 'a1' })], {
      meeting: null,
    });
    team.act([
      edited('testAction', 't', { nextFollowUp: '2026-12-14' }),
      edited('testAction', 'u', { nextFollowUp: '2026-12-14' }),
      createCycle({ id: 'v' }, { testActionId: 'u' }),
    ]);
    expect(read(team)).toContain('- Vi fortsætter med: Dukke · Sange\n');
    team.act([edited('cycle', 'c', { learned: 'Dukken hjælper' })]);
    expect(read(team)).toMatch(
      /- Dukke:\n {2}- Vi lærte: Dukken hjælper[^]*- Vi fortsætter med: Sange\n/,
    );
  });

  it('[LEADER-1] says what the team wrote of what stands in the way, and what stood there before', () => {
    const team = new Team();
    const before = { text: 'Ingen tid', kind: 'time' as const };
    team.act([createBarrier({ id: 'tid' }, before)], { meeting: null });
    team.act([createBarrier({ id: 'bil' }, { text: 'Ingen bil til Anne', kind: 'resources' })]);
    team.act([edited('meeting', 'm', { 'minutes.barriers': 'Vi mangler en bil.' })]);
    expect(read(team)).toContain('DET STÅR I VEJEN\nVi mangler en bil.\n- Ingen tid\n');
    expect(read(team)).not.toContain('Anne');
  });
});

/**
 * Where the meeting stands on this device: which slide, which part since when, and pauses. It belongs
 * to the device and never enters the log; a reload, a crash or a closed lid finds it again.
 */
import type { Pause, Visit } from '$lib/domain/meeting/agenda-clock';
import { MEETING_PARTS } from '$lib/domain/records/board';
import { keepChoice, readKept } from '$lib/i18n/stored-choice';

/** What is kept for one meeting. `startedAt` ties it to one start of the meeting. */
export interface RoomMemory {
  startedAt: string;
  /** key of the slide, see room-slides.ts */
  slide: string;
  visits: Visit[];
  pauses: Pause[];
  /** last sign of life, ms since 1970 */
  sign: number | null;
}

function keyOf(meeting: string): string {
  return `ft.room.${meeting}`;
}

/** What this device remembers of the meeting, or a fresh memory when it has none of this start. */
export function recall(meeting: string, startedAt: string): RoomMemory {
  const fresh: RoomMemory = { startedAt, slide: '', visits: [], pauses: [], sign: null };
  try {
    const kept: unknown = JSON.parse(readKept(keyOf(meeting)) ?? 'null');
    if (!isMemory(kept)) return fresh;
    // A gap's pause outlives a reopened meeting, but not one that was started anew.
    return kept.startedAt === startedAt ? kept : fresh;
  } catch {
    return fresh;
  }
}

/** Keeps it; without room to keep it in, the meeting still runs, it only cannot resume. */
export function remember(meeting: string, memory: RoomMemory): void {
  keepChoice(keyOf(meeting), JSON.stringify(memory));
}

function isMemory(kept: unknown): kept is RoomMemory {
  if (typeof kept !== 'object' || kept === null) return false;
  const { startedAt, slide, visits, pauses, sign } = kept as Record<string, unknown>;
  return (
    typeof startedAt === 'string' &&
    typeof slide === 'string' &&
    Array.isArray(visits) &&
    visits.every(isVisit) &&
    Array.isArray(pauses) &&
    pauses.every(isPause) &&
    (sign === null || typeof sign === 'number')
  );
}

function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { part, at } = value as Record<string, unknown>;
  return MEETING_PARTS.some((one) => one === part) && typeof at === 'number';
}

function isPause(value: unknown): value is Pause {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Record<string, unknown>;
  return typeof from === 'number' && typeof to === 'number';
}

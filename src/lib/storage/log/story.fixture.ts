/** For tests: the log of a board with many ideas, each written once and then changed. */
import { MemoryLog } from '$lib/domain/log/log';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';

/**
 * Tells a board's log of so many acts, a minute apart.
 *
 * @param board its ideas are called `<board>i<number>`
 * @param records how many ideas they are about; else half as many as there are acts
 */
export function storyOf(board: string, acts: number, records: number = acts / 2): MemoryLog {
  let serial = 0;
  const random = (): string =>
    board.length.toString(16) + (serial += 1).toString(16).padStart(15, '0');
  const log = new MemoryLog(random);
  for (let i = 0; i < acts; i += 1) {
    const id = `${board}i${String(i % records)}`;
    const text = String(i);
    log.act([i < records ? createIdea({ id }, { text }) : edited('idea', id, { text })], {
      act: `${board}act${text}`,
      verb: i < records ? 'add-idea' : 'edit-idea',
      board,
      device: 'd',
      at: 1_700_000_000_000 + i * 60_000,
    });
  }
  return log;
}

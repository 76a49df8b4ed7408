/** What the database has lost, as far as the mirror knows; asked at the start and after each answer. */
import { acceptLoss, lostBoards, type LostBoard } from '$lib/storage/browser/mirror';

class Losses {
  /** boards of which something is gone, and nobody has answered */
  boards = $state.raw<LostBoard[]>([]);

  /** Looks again; answers whether something is lost. */
  async check(): Promise<boolean> {
    this.boards = await lostBoards();
    return this.boards.length > 0;
  }

  /** A person goes on with what is here. */
  async accept(board: string): Promise<void> {
    await acceptLoss(board);
    await this.check();
  }
}

/** The one answer of this tab. */
export const losses = new Losses();

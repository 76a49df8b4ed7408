/** A board that a leader writes on from Til lederen: what is said there is said by one of its leaders, or by nobody known. */
import type { Member } from '$lib/domain/records/member';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import type { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession } from './board-session.svelte';
import { leadOn, sayLeadOn } from './who-here';

/** See the module's head. */
export class LeaderSession extends BoardSession {
  constructor(model: BoardModel, toasts: Toasts) {
    super(model, toasts, { of: leadOn, say: sayLeadOn });
  }

  /** The leader one answers as. Whoever else this browser knows on the board has not said it. [LEADER-20] */
  override get me(): Member | null {
    const member = super.me;
    return member?.role['leader'] === true ? member : null;
  }
}

/** Whether a file is to be locked, and with what: the state of LockFields. Kept nowhere. */
import { passphraseFlaw, plainPassphrase } from '$lib/exchange/lock/passphrase';
import { m } from '$lib/i18n/paraglide/messages.js';

/** One file that may be locked. */
export class LockChoice {
  on = $state(false);
  passphrase = $state('');
  again = $state('');
  /** errors show from the first try to save on */
  tried = $state(false);

  passphraseError = $derived.by(() => {
    switch (passphraseFlaw(this.passphrase)) {
      case 'short':
        return m.lock_short();
      case 'long':
        return m.lock_long();
      case null:
        return undefined;
    }
  });
  againError = $derived(
    plainPassphrase(this.again) === plainPassphrase(this.passphrase) ? undefined : m.lock_differs(),
  );

  /** The password to lock with, null for no lock; undefined when something is wrong, which then shows. */
  take(): string | null | undefined {
    if (!this.on) return null;
    this.tried = true;
    return this.passphraseError || this.againError ? undefined : this.passphrase;
  }

  /** Forgets the password. */
  clear(): void {
    this.on = this.tried = false;
    this.passphrase = this.again = '';
  }
}

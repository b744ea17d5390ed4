/** Who is at the keyboard. */

/** Address of the person, in lower case; empty where Google does not tell (simple triggers, other domains). */
export function activeUser(): string {
  return Session.getActiveUser().getEmail().trim().toLowerCase();
}

/** Address of the account whose rights the script has: of the person at the keyboard, or of the one who installed the trigger. */
export function effectiveUser(): string {
  return Session.getEffectiveUser().getEmail().trim().toLowerCase();
}

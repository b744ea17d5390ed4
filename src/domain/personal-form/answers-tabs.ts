/** The tabs into which the tool's own forms write. Google fills them, and they come when their form is made; nobody else writes there. */
export const ANSWERS_TABS = {
  bookings: 'Booking answers',
  offers: 'Offer answers',
  sessions: 'Session answers',
  signIns: 'Sign-in answers',
} as const;

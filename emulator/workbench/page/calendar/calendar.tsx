export function CalendarView() {
  return <p class="empty">Not yet.</p>;
}

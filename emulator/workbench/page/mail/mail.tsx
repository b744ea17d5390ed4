export function MailView() {
  return <p class="empty">Not yet.</p>;
}

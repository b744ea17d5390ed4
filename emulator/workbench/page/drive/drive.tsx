export function DriveView() {
  return <p class="empty">Not yet.</p>;
}

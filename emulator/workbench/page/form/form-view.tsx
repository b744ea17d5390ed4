export function FormView() {
  return <p class="empty">Not yet.</p>;
}

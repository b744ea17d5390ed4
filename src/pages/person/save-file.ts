/** Hands a file to the browser; nothing leaves the page. */
export function saveFile(name: string, text: string): void {
  const blob = new Blob([text], {type: name.endsWith('.json') ? 'application/json' : 'text/plain;charset=utf-8'});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Patch semantics of the API: objects are merged, `null` takes a member away, lists are replaced. Pure. */
type Data = Readonly<Record<string, unknown>>;

export function merged(known: Data, patch: Data): Data {
  const out: Record<string, unknown> = {...known};
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete out[key];
    else out[key] = isData(value) && isData(out[key]) ? merged(out[key], value) : value;
  }
  return out;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

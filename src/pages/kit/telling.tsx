/** What a conversation with the script has to tell: what is being waited for, what was done last, and what went wrong with the way to try again. */

export interface Telling {
  /** What is being waited for; empty when nothing is. */
  readonly doing: string;
  /** What was done last, in one sentence. */
  readonly did: string | null;
  readonly failure: string | null;
  readonly look: () => void;
  /** Null before the first look has succeeded. */
  readonly view: unknown;
}

export function Told({doing, did, failure, look, view}: Telling) {
  return (
    <>
      <p role="status" class="quiet">
        {doing}
        {doing === '' && did !== null && <strong>{did}</strong>}
      </p>
      {failure !== null && (
        <div role="alert" class="box">
          <p>{failure}</p>
          <button type="button" onClick={look}>
            {view === null ? 'Retry' : 'Look again'}
          </button>
        </div>
      )}
    </>
  );
}

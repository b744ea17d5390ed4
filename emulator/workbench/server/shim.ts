/**
 * `google.script` inside a panel: the runner, the host's buttons, and the type rules of the way out (behaviours 45 to 51).
 *
 * It stands in the panel's own document and speaks to the page by messages, since the frame shares nothing with it.
 */

/** Runs in the frame. It is turned to text, so it may use nothing from outside itself. */
function install(): void {
  interface Handlers {
    success?: (value: unknown, user: unknown) => void;
    failure?: (error: Error, user: unknown) => void;
    user?: unknown;
  }
  const waiting = new Map<number, Handlers>();
  let last = 0;

  /** The first property that may not cross, or null. */
  function illegal(value: unknown, above: readonly unknown[]): string | null {
    if (value === null || typeof value !== 'object') return null;
    for (const [key, member] of Object.entries(value)) {
      const bad =
        ['function', 'symbol', 'bigint'].includes(typeof member) || member instanceof Date || member instanceof Element;
      if (bad || above.includes(member)) return key;
      const inner = illegal(member, [...above, value]);
      if (inner !== null) return inner;
    }
    return null;
  }

  async function fieldsOf(form: HTMLFormElement): Promise<Record<string, unknown>> {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of new FormData(form).entries()) {
      const sent = typeof value === 'string' ? value : await fileOf(value);
      const known = fields[name];
      fields[name] = known === undefined ? sent : [...(Array.isArray(known) ? known : [known]), sent];
    }
    return fields;
  }

  async function fileOf(file: File): Promise<object> {
    const url = await new Promise<string>(resolve => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(file);
    });
    return {name: file.name, contentType: file.type, base64: url.slice(url.indexOf(',') + 1)};
  }

  async function call(name: string, args: readonly unknown[], handlers: Handlers): Promise<void> {
    const id = ++last;
    waiting.set(id, handlers);
    const form = args[0] instanceof HTMLFormElement ? {form: await fieldsOf(args[0])} : null;
    const plain = form === null ? JSON.parse(JSON.stringify(args.map(arg => (arg === undefined ? null : arg)))) : [];
    parent.postMessage({panel: 'run', id, name, args: plain, form}, '*');
  }

  function runner(handlers: Handlers): object {
    return new Proxy(
      {},
      {
        get(_target, name) {
          if (typeof name !== 'string' || name === 'then') return undefined;
          if (name === 'withSuccessHandler')
            return (success: Handlers['success']) => runner({...handlers, ...(success && {success})});
          if (name === 'withFailureHandler')
            return (failure: Handlers['failure']) => runner({...handlers, ...(failure && {failure})});
          if (name === 'withUserObject') return (user: unknown) => runner({...handlers, user});
          return (...args: unknown[]) => {
            const forms = args.filter(arg => arg instanceof HTMLFormElement);
            const bad = forms.length > 0 ? (args.length > 1 ? '0' : null) : illegal(args, []);
            if (bad !== null) throw new TypeError(`Failed due to illegal value in property: ${bad}`);
            void call(name, args, handlers);
          };
        },
      },
    );
  }

  addEventListener('message', ({data, source}) => {
    if (source !== parent || data?.panel !== 'answer') return;
    const {success, failure, user} = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.failure === null) return success?.(data.value, user);
    const error = Object.assign(new Error(data.failure.message), {name: data.failure.name});
    if (failure === undefined) console.error(`Uncaught ${error.name}: ${error.message}`);
    else failure(error, user);
  });
  const say = (what: string, more: object = {}) => parent.postMessage({panel: what, ...more}, '*');
  addEventListener('error', event => say('error', {message: event.message, line: event.lineno}));
  addEventListener('unhandledrejection', event => say('error', {message: String(event.reason), line: 0}));
  addEventListener('keydown', event => event.key === 'Escape' && say('escape'));

  const host = {
    close: () => say('close'),
    setHeight: (height: number) => say('size', {height: Number(height)}),
    setWidth: (width: number) => say('size', {width: Number(width)}),
    editor: {focus: () => say('focus')},
    origin: 'https://docs.google.com',
  };
  Object.assign(globalThis, {google: {script: {run: runner({}), host}}});
}

/** The shim as it stands in a frame. A TypeScript runner may have put calls of its own `__name` into the text. */
export const shim = `(__name => (${install})())(named => named);`.replace(/<\/(?=script)/gi, '<\\/');

import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What a page or the app hands to WeChat. */
export type Definition = Record<string, unknown>;

export interface Bundle {
  /** Runs a file once, as `require` in WeChat does, and answers with what it exports. */
  load(file: string): unknown;
  /** JSON that is parsed inside: arrays and objects are then of the mini-program's own kind. */
  revive<Value>(value: Value): Value;
}

/**
 * A context with nothing but the language and what is given: no window, document, fetch, URL or process. What a
 * bundle takes from a browser by mistake fails here as it does on a phone.
 */
export function openBundle(dist: string, globals: Record<string, unknown>): Bundle {
  const context = vm.createContext({ ...globals });
  const loaded = new Map<string, { exports: unknown }>();
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown;

  const load = (file: string): unknown => {
    const full = path.resolve(dist, file.endsWith('.js') ? file : `${file}.js`);
    const before = loaded.get(full);
    if (before) return before.exports;
    const module: { exports: unknown } = { exports: {} };
    loaded.set(full, module);
    const require = (name: string) => load(path.relative(dist, path.resolve(path.dirname(full), name)));
    const code = `(function (require, module, exports) {${readFileSync(full, 'utf8')}\n})`;
    vm.runInContext(code, context, { filename: full })(require, module, module.exports);
    return module.exports;
  };

  return {
    load,
    revive: <Value>(value: Value) => (value === undefined ? value : (parse(JSON.stringify(value)) as Value)),
  };
}

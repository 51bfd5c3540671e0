/** WeChat's way of answering: callbacks, of which any may be missing. */
export interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (result: { errMsg: string }) => void;
  complete?: (result: unknown) => void;
}

export type Call<Options> = (options?: Options & Callbacks) => unknown;

/** Wraps a function as a WeChat call: answers later, by callback, with `errMsg`. */
export function call<Options extends object>(
  name: string,
  revive: <Value>(value: Value) => Value,
  run: (options: Options & Callbacks) => unknown,
): Call<Options> {
  return (options = {} as Options & Callbacks) => {
    const { success, fail, complete } = options;
    Promise.resolve()
      .then(() => run(options))
      .then(
        (result) => {
          const answer = revive({ errMsg: `${name}:ok`, ...(result as object | undefined) });
          success?.(answer);
          complete?.(answer);
        },
        (error: Error) => {
          const errMsg = error.message.startsWith(`${name}:fail`)
            ? error.message
            : `${name}:fail ${error.message}`;
          const answer = revive({ errMsg });
          fail?.(answer);
          complete?.(answer);
        },
      );
  };
}

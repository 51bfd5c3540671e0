import type { Phone } from './phone';
import { call } from './wx-calls';

type Revive = <Value>(value: Value) => Value;

/**
 * The file system of a mini-program in the phone's memory: call-backs, text files, the words of WeChat's failures.
 * Renaming onto a file that is there fails, as it does on some phones.
 */
export function fileSystem({ files }: Phone, revive: Revive): Record<string, unknown> {
  const existing = (path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no such file or directory ${path}`);
    return text;
  };
  return {
    mkdir: call('mkdir', revive, () => undefined),
    writeFile: call('writeFile', revive, ({ filePath, data }: { filePath: string; data: string }) => {
      files.set(filePath, data);
    }),
    readFile: call('readFile', revive, ({ filePath }: { filePath: string }) => ({
      data: existing(filePath),
    })),
    rename: call('rename', revive, ({ oldPath, newPath }: { oldPath: string; newPath: string }) => {
      const data = existing(oldPath);
      if (files.has(newPath)) throw new Error(`file already exists ${newPath}`);
      files.delete(oldPath);
      files.set(newPath, data);
    }),
    unlink: call('unlink', revive, ({ filePath }: { filePath: string }) => {
      existing(filePath);
      files.delete(filePath);
    }),
    readdir: call('readdir', revive, ({ dirPath }: { dirPath: string }) => {
      const inside = [...files.keys()].filter((path) => path.startsWith(`${dirPath}/`));
      return { files: inside.map((path) => path.slice(dirPath.length + 1)) };
    }),
  };
}

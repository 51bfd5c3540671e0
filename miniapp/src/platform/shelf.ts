import Taro from '@tarojs/taro';
import { type Shelf, ShelfFull } from './shelf-contract';

interface Done<Result> {
  success: (result: Result) => void;
  fail: (failure: { errMsg?: string }) => void;
}

/** The file system's calls take call-backs, on every platform that has it. */
function asked<Result>(run: (done: Done<Result>) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    run({
      success: resolve,
      fail: ({ errMsg }) => reject(new Error(errMsg ?? 'file system failed')),
    });
  });
}

const isMissing = (error: unknown): boolean => /no such file|not exist/i.test(String(error));
const isFull = (error: unknown): boolean => /maximum size|storage limit|no space|exceed/i.test(String(error));

/** File names that every phone takes: what is not a letter, digit or dash is written as its number. */
const fileOf = (name: string): string =>
  name.replace(/[^0-9A-Za-z-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
const nameOf = (file: string): string =>
  file
    .replace(/\.new$/, '')
    .replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A folder of the mini-program's own files: up to 200 MB on WeChat, where storage takes 10. */
export function openShelf(name: string): Shelf {
  const folder = `${Taro.env.USER_DATA_PATH}/${name}`;
  const pathOf = (entry: string) => `${folder}/${fileOf(entry)}`;
  let made: Promise<void> | null = null;
  return {
    get: async (entry) => (await readJson(pathOf(entry))) ?? readJson(`${pathOf(entry)}.new`),
    async put(entries) {
      try {
        made ??= makeFolder(folder);
        await made;
        for (const [entry, value] of entries) await replaceFile(pathOf(entry), JSON.stringify(value));
      } catch (error) {
        throw isFull(error) ? new ShelfFull(String(error)) : error;
      }
    },
    async drop(names) {
      for (const entry of names) {
        await remove(pathOf(entry));
        await remove(`${pathOf(entry)}.new`);
      }
    },
    names: async (prefix) => [
      ...new Set((await filesIn(folder)).map(nameOf).filter((entry) => entry.startsWith(prefix))),
    ],
  };
}

async function makeFolder(dirPath: string): Promise<void> {
  try {
    await asked((done) => Taro.getFileSystemManager().mkdir({ dirPath, recursive: true, ...done }));
  } catch (error) {
    if (!/exist/i.test(String(error))) throw error;
  }
}

/** Whenever the phone dies in here, either the old text or the new lies there whole; reading looks for both. */
async function replaceFile(filePath: string, data: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  await asked((done) => files.writeFile({ filePath: `${filePath}.new`, data, encoding: 'utf8', ...done }));
  await remove(filePath);
  await asked((done) => files.rename({ oldPath: `${filePath}.new`, newPath: filePath, ...done }));
}

/** Null when there is no file, or half of one. */
async function readJson<Value>(filePath: string): Promise<Value | null> {
  try {
    const { data } = await asked<{ data: string | ArrayBuffer }>((done) =>
      Taro.getFileSystemManager().readFile({ filePath, encoding: 'utf8', ...done }),
    );
    return JSON.parse(data as string) as Value;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null;
    throw error;
  }
}

async function remove(filePath: string): Promise<void> {
  try {
    await asked((done) => Taro.getFileSystemManager().unlink({ filePath, ...done }));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function filesIn(dirPath: string): Promise<string[]> {
  try {
    return (
      await asked<{ files: string[] }>((done) => Taro.getFileSystemManager().readdir({ dirPath, ...done }))
    ).files;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A mini-program's files stay until it is removed. */
export async function askToKeep(): Promise<void> {}

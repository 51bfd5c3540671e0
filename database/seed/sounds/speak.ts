/**
 * Speaks the tours and films a picture: `npm run sounds`. Needs espeak-ng and ffmpeg, once, wherever the texts are
 * written; what comes out is checked in, because neither is there when the demo is started.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tours } from '../content/tours';

const FOLDER = import.meta.dirname;
const VIDEOS = path.join(import.meta.dirname, '../videos');
const LIMIT_BYTES = 300 * 1024;
const VOICES = {
  zh: ['-v', 'cmn', '-s', '185', '-p', '38', '-g', '2'],
  en: ['-v', 'en-gb', '-s', '142', '-p', '40', '-g', '3'],
};
/** Softens the synthesiser's edge and sets it into a small room. */
const ROOM = 'lowpass=f=5200,aecho=0.9:0.6:28|44:0.16|0.1,loudnorm=I=-18,apad=pad_dur=0.6';

const ffmpeg = (...args: string[]) => execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...args]);

function speak(name: string, language: 'zh' | 'en', paragraphs: readonly string[]): number {
  const wav = path.join(tmpdir(), `${name}-${process.pid}.wav`);
  const mp3 = path.join(FOLDER, `${name}.mp3`);
  execFileSync('espeak-ng', [...VOICES[language], '-w', wav], { input: paragraphs.join('\n\n') });
  ffmpeg('-i', wav, '-af', ROOM, '-ac', '1', '-ar', '22050', '-b:a', '24k', '-map_metadata', '-1', mp3);
  rmSync(wav);
  const { size } = statSync(mp3);
  if (size > LIMIT_BYTES) throw new Error(`${name} has ${size} bytes`);
  const seconds = execFileSync('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'format=duration',
    '-of',
    'csv=p=0',
    mp3,
  ]);
  return Math.round(Number(seconds));
}

/** Eight seconds of slowly coming nearer. */
function film(name: string, picture: string): void {
  const zoom = "zoompan=z='1+0.0009*on':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':d=200:s=720x480:fps=25";
  const source = path.join(import.meta.dirname, '../pictures', `${picture}.webp`);
  ffmpeg(
    ...[
      '-i',
      source,
      '-vf',
      `scale=2880:-1,${zoom},format=yuv420p`,
      '-t',
      '8',
      '-c:v',
      'libx264',
      '-crf',
      '30',
    ],
    ...[
      '-preset',
      'slow',
      '-movflags',
      '+faststart',
      '-map_metadata',
      '-1',
      path.join(VIDEOS, `${name}.mp4`),
    ],
  );
}

mkdirSync(FOLDER, { recursive: true });
mkdirSync(VIDEOS, { recursive: true });
const seconds: Record<string, number> = {};
for (const { number, zh, en } of tours) {
  const name = `tour-${String(number).padStart(2, '0')}`;
  seconds[`${name}-zh`] = speak(`${name}-zh`, 'zh', zh.slice(2));
  seconds[`${name}-en`] = speak(`${name}-en`, 'en', en.slice(2));
}
film('clouds', 'article-02');
writeFileSync(path.join(FOLDER, 'seconds.json'), `${JSON.stringify(seconds, null, 2)}\n`);

import { load, type Measured, type Shot } from '../load';

export const CLIENTS = 64;
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

export interface Row {
  name: string;
  /** The ratio that is promised. */
  target: number;
  ratio: number;
  ours: Measured;
  bare: Measured;
}

/** Fires the shots at one server from 64 connections for the seconds of a turn. */
export const fire = (origin: string, next: (shot: number, client: number) => Shot) => () =>
  load(origin, { clients: CLIENTS, seconds: SECONDS }, next);

/** Ours and the bare one turn by turn, so that both see the same machine; answers the turn of the median ratio. */
export async function compare(
  name: string,
  target: number,
  ours: () => Promise<Measured>,
  bare: () => Promise<Measured>,
): Promise<Row> {
  const rows: Row[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [our, other] = [allWell(name, await ours()), allWell(name, await bare())];
    rows.push({ name, target, ratio: our.perSecond / other.perSecond, ours: our, bare: other });
  }
  rows.sort((a, b) => a.ratio - b.ratio);
  const median = rows[Math.floor(rows.length / 2)];
  if (!median) throw new Error('BENCH_ROUNDS must be at least 1');
  return median;
}

/** Refusals are quick: a turn with some of them measures nothing. */
function allWell(name: string, measured: Measured): Measured {
  const { 200: well = 0, ...others } = measured.statuses;
  if (Object.keys(others).length === 0 && well > 0) return measured;
  throw new Error(`${name}: not everything was answered with 200: ${JSON.stringify(measured.statuses)}`);
}

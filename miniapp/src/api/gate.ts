import useSWR from 'swr';
import { type Locale, useLocale } from '@/i18n/locale';
import { type Answer, call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type {
  FoundTicket,
  Gate,
  ManifestPage,
  ScanRequest,
  ScanResult,
  UploadedScan,
  UploadResult,
} from './types';

const ROOT = '/ticketing';
const FIGURES_EVERY_MS = 30_000;

export const gateKeys = {
  gates: (member: string, locale: Locale) => ['ticketing/gates', member, locale] as const,
  figures: (member: string) => ['ticketing/gate-figures', member] as const,
};

/** Who asks: the name in this phone's scans, and the token if it was registered. */
export interface GateDevice {
  id: string;
  token: string | null;
}

const headersOf = ({ token }: GateDevice): Record<string, string> =>
  token ? { 'X-Gate-Device': token } : {};

async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  return (await answer).data;
}

export function useGates() {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  return useSWR(member ? gateKeys.gates(member, locale) : null, () =>
    readAsMember(() => dataOf(call<Gate[]>({ path: `${ROOT}/gates` }))),
  );
}

/** One attempt at the gate. A refusal is an answer; the same `device` and `key` bring the first answer again. */
export function scanTicket(
  device: GateDevice,
  request: Omit<ScanRequest, 'device'>,
  timeoutMs: number,
): Promise<ScanResult> {
  const body = { ...request, device: device.id, choose: true };
  const scan = {
    method: 'POST',
    path: `${ROOT}/scans`,
    body,
    headers: headersOf(device),
    timeoutMs,
  } as const;
  return asMember(() => dataOf(call<ScanResult>(scan)));
}

/** A page of the list for working without network: all of it at first, then what changed since a cursor. */
export function fetchManifest(
  device: GateDevice,
  gate: string,
  since: string | null,
  queued: number,
): Promise<ManifestPage> {
  const query = { gate, device: device.id, queued, since: since ?? undefined };
  const path = `${ROOT}/scans/manifest`;
  return readAsMember(() => dataOf(call<ManifestPage>({ path, query, headers: headersOf(device) })));
}

/** Books what was decided here. The same scans again bring the first answers again. */
export function uploadScans(
  device: GateDevice,
  gate: string,
  scans: UploadedScan[],
): Promise<UploadResult[]> {
  const body = { gate, device: device.id, scans };
  const path = `${ROOT}/scans/upload`;
  return readAsMember(() =>
    dataOf(call<UploadResult[]>({ method: 'POST', path, body, headers: headersOf(device) })),
  );
}

/** Takes an admission back. Throws `SCAN_NOT_UNDOABLE` and `FORBIDDEN`. */
export function undoScan(device: GateDevice, scanId: string): Promise<unknown> {
  const path = `${ROOT}/scans/${scanId}/undo`;
  return asMember(() => call({ method: 'POST', path, body: {}, headers: headersOf(device) }));
}

/** This phone has sent everything and forgets its list: nobody waits for it any more. */
export function signOff(device: GateDevice): Promise<unknown> {
  const body = { device: device.id };
  return asMember(() =>
    call({ method: 'POST', path: `${ROOT}/scans/sign-off`, body, headers: headersOf(device) }),
  );
}

/** Tickets of a phone, name, order number or code, at most twenty. Each look-up is recorded. */
export function findTickets(device: GateDevice, gate: string, query: string): Promise<FoundTicket[]> {
  const find = { path: `${ROOT}/scans/find`, query: { gate, query }, headers: headersOf(device) };
  return asMember(() => dataOf(call<FoundTicket[]>(find)));
}

/** Exchanges the code of eight digits that staff made for this phone's token. Throws `DEVICE_CODE_INVALID`. */
export function registerDevice(code: string): Promise<{ name: string; token: string }> {
  const register = { method: 'POST', path: `${ROOT}/gate-devices`, body: { code } } as const;
  return asMember(() => dataOf(call<{ name: string; token: string }>(register)));
}

/** How many are inside the venue now; null when nobody counts who leaves. Asked again every half minute. */
export function useInside(active: boolean) {
  const member = useSession()?.member.documentId;
  return useSWR(
    active && member ? gateKeys.figures(member) : null,
    () => readAsMember(() => dataOf(call<{ inside: number | null }>({ path: `${ROOT}/scans/figures` }))),
    { refreshInterval: FIGURES_EVERY_MS },
  );
}

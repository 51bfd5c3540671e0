import { useDidShow } from '@tarojs/taro';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fetchManifest, scanTicket, undoScan, uploadScans } from '@/api/gate';
import { onReconnect } from '@/platform/network';
import { askToKeep, openShelf } from '@/platform/shelf';
import { gateDevice } from './device';
import { Station } from './offline/station';
import type { Transport } from './offline/transport';
import { Rhythm } from './rhythm';

/** The token is read each time: a phone may be registered while the page is open. */
const SERVER: Transport = {
  scan: (request, timeoutMs) => scanTicket(gateDevice(), request, timeoutMs),
  manifest: (gate, since, queued) => fetchManifest(gateDevice(), gate, since, queued),
  upload: (gate, scans) => uploadScans(gateDevice(), gate, scans),
  undo: (scanId) => undoScan(gateDevice(), scanId),
};

/** This phone at a gate: open once its shelf was read, then kept in step with the server while the page stands. */
export function useStation(gate: string) {
  const station = useMemo(() => new Station(openShelf('gate'), SERVER, gate), [gate]);
  const state = useSyncExternalStore(station.onChange, station.state, station.state);
  const [isOpen, setOpen] = useState(false);
  const rhythm = useMemo(() => new Rhythm(() => station.sync()), [station]);

  useEffect(() => {
    setOpen(false);
    let left = false;
    station
      .open()
      .then(() => {
        if (left) return;
        setOpen(true);
        rhythm.beat();
      })
      .catch((error: unknown) => console.error('the shelf cannot be read', error));
    askToKeep().catch((error: unknown) => console.warn('storage may be cleared', error));
    const stopWatching = onReconnect(() => rhythm.beat());
    return () => {
      left = true;
      stopWatching();
      rhythm.stop();
    };
  }, [station, rhythm]);
  useDidShow(() => rhythm.beat());

  return { station, state, isOpen, syncNow: () => rhythm.beat() };
}

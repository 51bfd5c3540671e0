import { useEffect } from 'react';
import { useGates } from '@/api/gate';
import { keepGates, keptGates } from './device';

/** The gates, from the server or as they were last heard of. */
export function useGateList() {
  const { data, error, isValidating, mutate } = useGates();
  useEffect(() => {
    if (data) keepGates(data);
  }, [data]);
  return { gates: data ?? keptGates(), error, isValidating, mutate };
}

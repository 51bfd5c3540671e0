import { searchHash } from '../../../../kernel/vault';

/** Stands for the network and client that a request comes from: enough to warn a reviewer, no way back to a person. */
export const deviceOf = (address: string, client: string | undefined): Buffer =>
  searchHash(`device ${address} ${client ?? ''}`);

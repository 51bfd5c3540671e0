import type { Shape } from './shape';

export type Gate = Shape<'GET /ticketing/gates'>[number];

export type Direction = ScanResult['direction'];

/** Ours always says which way. Without `count` the answer asks (HEAD_COUNT) when more than one could enter. */
export type ScanRequest = Shape<'POST /ticketing/scans takes'> & { direction: Direction };

/** `facts` name what an inspector must know: usedAt, gate (slug), date, from, until, mostHeads, visitor, document. */
export type ScanResult = Omit<Scanned, 'ticket'> & {
  /** A device without network does not know the price. */
  ticket?: Omit<ScannedTicket, 'priceFen'> & Partial<Pick<ScannedTicket, 'priceFen'>>;
};
type Scanned = Shape<'POST /ticketing/scans'>;
type ScannedTicket = NonNullable<Scanned['ticket']>;

/** One page of what a gate keeps for working without network. `reset`: what was kept before is void. */
export type ManifestPage = Shape<'GET /ticketing/scans/manifest'>;

/** A ticket that opens nothing here today, and why. */
export type Revocation = ManifestPage['revoked'][number];

/** A scan that was decided on the device, without network; `code` as scanned or typed. */
export type UploadedScan = Required<Omit<Upload, 'reason'>> & Pick<Upload, 'reason'>;
type Upload = Shape<'POST /ticketing/scans/upload takes'>['scans'][number];

/** `id` is the scan's, for undoing it. */
export type UploadResult = Shape<'POST /ticketing/scans/upload'>[number];

/** Why an entry should not have been; `beyond`: people for whom there was no use. */
export type ScanConflict = NonNullable<UploadResult['conflict']>;

/**
 * A ticket that was looked up for somebody who cannot show a code; what is about a person is masked. `verdict` is what
 * this gate would say to one person now.
 */
export type FoundTicket = Shape<'GET /ticketing/scans/find'>[number];

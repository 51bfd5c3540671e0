import { settings } from './settings';

/** winston's levels: error, warn, info, http (a line for each request), debug. */
export default () => ({ level: settings().logLevel });

/** Beside the overview's address, as the calendar's. */
export const GATE_PATH = 'plugins/ticketing-gate';

export const gatePermissions = [{ action: 'plugin::ticketing.gate.read', subject: null }];
export const scanPermissions = [{ action: 'plugin::ticketing.gate.scan', subject: null }];
export const undoPermissions = [{ action: 'plugin::ticketing.gate.undo', subject: null }];
export const managePermissions = [{ action: 'plugin::ticketing.gate.manage', subject: null }];

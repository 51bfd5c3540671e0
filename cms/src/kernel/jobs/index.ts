export { addJob, type JobOptions } from './queue';
export { defineTimer, startTimers, stopTimers } from './timers';
export { defineJob, migrateJobs, startWorker, stopWorker } from './worker';
